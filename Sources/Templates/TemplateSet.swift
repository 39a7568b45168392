package import Diagnostics

/// The templates of a site, read and checked: every partial exists, no partial includes itself, every name exists in
/// the view of the page that uses it.
package struct TemplateSet: Sendable {
    /// Sources by name: the path without `.mustache`.
    let sources: [String: SourceText]

    /// - Parameter files: Paths below the templates folder; other files than `.mustache` are passed over.
    package init(_ files: [SourceText], name: (SourceText) -> String?) {
        var sources: [String: SourceText] = [:]
        for file in files {
            guard let name = name(file) else { continue }
            // The engine counts lines wrongly with CRLF.
            let bytes = file.bytes.filter { $0 != 0x0D }
            sources[name] = SourceText(path: file.path, bytes: bytes)
        }
        self.sources = sources
    }

    package var names: [String] { sources.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// Checks all templates. Templates without a schema (`roots`) are partials, or components, whose names are free.
    ///
    /// - Parameter constants: The words of the theme, used as `{{t.name}}`.
    package func check(roots: [String: ViewSchema], constants: Set<String>) -> [Finding] {
        var checker = TemplateChecker(sources: sources, constants: constants)
        return checker.check(roots: roots)
    }

    /// Compiles the templates, and gives them to each locale with its words, by their names. Call it on checked
    /// templates only.
    package func libraries(constants: [[String: String]]) throws -> [TemplateLibrary] {
        let compiled = try CompiledTemplates(sources: sources)
        return constants.map { TemplateLibrary(compiled, constants: $0) }
    }
}
