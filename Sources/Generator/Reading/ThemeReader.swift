internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Search
internal import Templates
internal import YAML

/// Puts the theme together: the built-in files, and over them those of the site's own `templates/`.
struct ThemeReader {
    /// A theme that was checked and found sound.
    struct Theme: Sendable {
        /// By locale.
        var libraries: [TemplateLibrary]
        /// By locale.
        var strings: [UIStrings]
        /// Paths below the templates folder.
        var assets: [(path: String, bytes: [UInt8])]
        /// Files of the search client, which have names of their own.
        var searchClient: [(path: String, bytes: [UInt8])]
        /// What `libraries` and `strings` were made from.
        var texts = Texts()
    }

    /// The site's own templates and words, and what was found in them.
    struct Texts: Sendable, Equatable {
        var files: [String: [UInt8]] = [:]
        var locales: [SiteLocale] = []
        var findings: [Finding] = []

        static func == (left: Texts, right: Texts) -> Bool {
            left.files == right.files && left.locales == right.locales
        }
    }

    /// What is read for one locale.
    private struct Words: Sendable {
        var strings: UIStrings
        var findings: [Finding]
    }

    let tree: any FileTree
    let builtIn: [(path: String, bytes: [UInt8])]
    let workers: Int

    /// The theme, or nil where the findings hold an error.
    ///
    /// - Parameters:
    ///   - prefix: Of the site's own files, only those below it are used.
    ///   - known: A theme of the same site; what is still the same in it is not made again.
    func read(
        locales: [SiteLocale], ownBelow prefix: String = "", known: Theme? = nil
    ) throws -> (theme: Theme?, findings: [Finding]) {
        var findings: [Finding] = []
        var files = Dictionary(builtIn.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var own: [String: [UInt8]] = [:]
        collect("templates", into: &own, &findings)
        own = own.filter { $0.key.hasPrefix(prefix) }
        let builtInStrings = files.filter { $0.key.hasPrefix("strings/") }
        let ownStrings = own.filter { $0.key.hasPrefix("strings/") }
        // What a site has in place of the search's client is served as it is; a copy that is the same is no override.
        for (path, bytes) in files where path.hasPrefix("search/") && own[path] ?? bytes == bytes {
            own[path] = nil
            files[path] = ClientScript.trimmed(path, bytes)
        }
        files = ClientScript.joined(files.merging(own) { _, mine in mine })
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
        var texts = Texts(files: own.filter { !Self.isServedAsIs($0.key) }, locales: locales)
        if var theme = known, theme.texts == texts {
            findings += theme.texts.findings
            theme.assets = sorted.filter { $0.0.hasPrefix("assets/") }
            theme.searchClient = sorted.filter { $0.0.hasPrefix("search/") }
            return (findings.contains { $0.severity == .error } ? nil : theme, findings)
        }
        let sources = files.filter { $0.key.hasSuffix(".mustache") }
            .map { SourceText(path: "templates/" + $0.key, bytes: $0.value) }
        let templates = TemplateSet(sources) { source in
            String(source.path.dropFirst("templates/".count).dropLast(".mustache".count))
        }
        let words = StringsReader(builtIn: builtInStrings, own: ownStrings)
        texts.findings += words.findings
        texts.findings += templates.check(roots: ViewSchemas.byTemplate, constants: words.keys)
        let work = OrderedWork<Words, (words: [Words], findings: [Finding])>(state: ([], []))
        try work.run(count: locales.count, workers: workers) { index in
            var findings: [Finding] = []
            let strings = words.strings(for: locales[index], &findings)
            return Words(strings: strings, findings: findings)
        } consume: { state, words in
            state.findings += words.findings
            state.words.append(words)
        }
        texts.findings += work.result.findings
        findings += texts.findings
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        let strings = work.result.words.map(\.strings)
        let theme = Theme(
            libraries: try templates.libraries(constants: strings.map(\.texts)), strings: strings,
            assets: sorted.filter { $0.0.hasPrefix("assets/") },
            searchClient: sorted.filter { $0.0.hasPrefix("search/") }, texts: texts)
        return (theme, findings)
    }

    private static func isServedAsIs(_ path: String) -> Bool { path.hasPrefix("assets/") || path.hasPrefix("search/") }

    /// A theme to check articles with where the site's own has errors: its components if they are sound, else none of
    /// its files.
    func substitute(locales: [SiteLocale]) throws -> Theme? {
        try read(locales: locales, ownBelow: "components/").theme ?? read(locales: locales, ownBelow: "/").theme
    }

    /// The files of the site's own templates folder, by path below it. No folder is no override.
    private func collect(_ folder: String, into files: inout [String: [UInt8]], _ findings: inout [Finding]) {
        guard let entries = try? tree.list(folder) else { return }
        for entry in entries where !entry.name.hasPrefix(".") {
            let path = folder + "/" + entry.name
            switch entry.kind {
            case .folder: if path.utf8.count(where: { $0 == 0x2F }) < 8 { collect(path, into: &files, &findings) }
            case .file:
                do {
                    files[String(path.dropFirst("templates/".count))] = try tree.read(path)
                } catch {
                    findings.append(
                        Finding(
                            .unreadableFile, at: Place(path: path), "the file cannot be read: \(error.reason)",
                            fix: "Check its permissions."))
                }
            default:
                findings.append(
                    Finding(
                        .linkOutside, at: Place(path: path), "“\(entry.name)” is no file of the templates folder",
                        fix: "Replace it by a file."))
            }
        }
    }
}
