internal import Diagnostics
internal import Mustache

/// The templates of a site as the engine has them, the same for all locales: the theme's words are numbers in them.
final class CompiledTemplates: Sendable {
    /// Stands around the number of words of the theme in what the engine prints.
    static let mark: UInt8 = 0x03

    private let library: MustacheLibrary
    let names: Set<String>
    /// The names of the words that the templates use, as in `{{t.name}}`, by number.
    let words: [String]

    init(sources: [String: SourceText]) throws {
        var library = MustacheLibrary()
        var words: [String] = []
        var numbers: [String: Int] = [:]
        for name in sources.keys.sorted() {
            guard let source = sources[name] else { continue }
            // Values are escaped by their type, so the engine must not escape again.
            let text = "{{% CONTENT_TYPE: TEXT}}" + Self.number(&words, &numbers, in: source)
            library.register(try MustacheTemplate(string: text), named: name)
        }
        self.library = library
        self.words = words
        names = Set(sources.keys)
    }

    /// What the engine prints for the view's marks; nil where there is no template of that name.
    func printed(_ name: String, _ view: View) -> [UInt8]? {
        var next = 0
        return library.render(MarkedView(view, next: &next), withTemplate: name).map { Array($0.utf8) }
    }

    /// Replaces each `{{t.name}}` by its number between marks.
    private static func number(
        _ words: inout [String], _ numbers: inout [String: Int], in source: SourceText
    ) -> String {
        var result: [UInt8] = []
        var position = 0
        for tag in TemplateScanner.tags(in: source.bytes).tags
        where (tag.kind == .variable || tag.kind == .raw) && tag.name.hasPrefix("t.") {
            let name = String(tag.name.dropFirst(2))
            let number = numbers[name] ?? words.count
            if number == words.count {
                numbers[name] = number
                words.append(name)
            }
            result += source.bytes[position..<tag.offset]
            result.append(mark)
            result += String(number).utf8
            result.append(mark)
            position = tag.offset
            while source.bytes[position] != 0x7D { position += 1 }
            while position < source.bytes.count, source.bytes[position] == 0x7D { position += 1 }
        }
        result += source.bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
