internal import Diagnostics
internal import KnowledgeBase
internal import Mustache

/// Compiled templates of one locale. A value; may be used from several threads.
package struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary

    init(sources: [String: SourceText], constants: [String: String]) throws {
        var library = MustacheLibrary()
        for name in sources.keys.sorted() {
            guard let source = sources[name] else { continue }
            // Values are escaped by their type before the engine sees them, so the engine must not escape again.
            let text = "{{% CONTENT_TYPE: TEXT}}" + Self.insert(constants, into: source)
            library.register(try MustacheTemplate(string: text), named: name)
        }
        self.library = library
    }

    /// Prints a template. Cost: about 4 µs for each tag that is reached, and the length of the result.
    ///
    /// - Throws: `TemplateMissing` where there is no template of that name.
    package func render(_ name: String, _ view: View) throws -> String {
        guard let text = library.render(ViewParent(view: view), withTemplate: name) else { throw TemplateMissing(name: name) }
        return text
    }

    package func has(_ name: String) -> Bool { library.getTemplate(named: name) != nil }

    /// Replaces `{{t.name}}` by the locale's words once, instead of looking them up for each page.
    private static func insert(_ constants: [String: String], into source: SourceText) -> String {
        var result: [UInt8] = []
        var position = 0
        for tag in TemplateScanner.tags(in: source.bytes).tags
        where (tag.kind == .variable || tag.kind == .raw) && tag.name.hasPrefix("t.") {
            guard let words = constants[String(tag.name.dropFirst(2))] else { continue }
            result += source.bytes[position..<tag.offset]
            Markup.append(words.utf8, to: &result)
            position = tag.offset
            while source.bytes[position] != 0x7D { position += 1 }
            while position < source.bytes.count, source.bytes[position] == 0x7D { position += 1 }
        }
        result += source.bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
