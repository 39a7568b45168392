internal import Diagnostics
internal import KnowledgeBase
internal import Mustache
internal import Synchronization

/// Compiled templates of one locale. May be used from several threads.
package final class TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    private let names: Set<String>
    private let known = Mutex<[[UInt8]: TemplatePieces]>([:])

    init(sources: [String: SourceText], constants: [String: String]) throws {
        var library = MustacheLibrary()
        for name in sources.keys.sorted() {
            guard let source = sources[name] else { continue }
            // Values are escaped by their type, so the engine must not escape again.
            let text = "{{% CONTENT_TYPE: TEXT}}" + Self.insert(constants, into: source)
            library.register(try MustacheTemplate(string: text), named: name)
        }
        self.library = library
        names = Set(sources.keys)
    }

    /// Prints a template, as UTF-8.
    ///
    /// Cost: for the first view of a shape (see `ViewShape`), about 4 µs for each tag; for the others, a look-up and
    /// the copying of the result.
    /// - Throws: `TemplateMissing` where there is no template of that name.
    package func render(_ name: String, _ view: View) throws -> [UInt8] {
        let shape = ViewShape(name, view)
        if let pieces = known.withLock({ $0[shape.key] }) { return pieces.joined(with: shape.values) }
        var next = 0
        guard let printed = library.render(MarkedView(view, next: &next), withTemplate: name) else {
            throw TemplateMissing(name: name)
        }
        let pieces = TemplatePieces(printed)
        if shape.key.count <= ViewShape.maximumKey { known.withLock { $0[shape.key] = pieces } }
        return pieces.joined(with: shape.values)
    }

    package func has(_ name: String) -> Bool { names.contains(name) }

    /// Replaces `{{t.name}}` by the locale's words once, instead of looking them up for each page.
    private static func insert(_ constants: [String: String], into source: SourceText) -> String {
        var result: [UInt8] = []
        var position = 0
        for tag in TemplateScanner.tags(in: source.bytes).tags
        where (tag.kind == .variable || tag.kind == .raw) && tag.name.hasPrefix("t.") {
            guard let words = constants[String(tag.name.dropFirst(2))] else { continue }
            result += source.bytes[position..<tag.offset]
            Markup.append(words, to: &result)
            position = tag.offset
            while source.bytes[position] != 0x7D { position += 1 }
            while position < source.bytes.count, source.bytes[position] == 0x7D { position += 1 }
        }
        result += source.bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
