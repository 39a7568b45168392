package import Diagnostics
package import KnowledgeBase

/// Reads the values of a mapping by name and type, and notes all that is wrong with them instead of stopping at the first.
///
/// Keys that nobody asked for are reported by `finish`, with the nearest one that exists.
package struct MappingReader: Sendable {
    package let place: Place
    package var findings: [Finding] = []
    private let owner: String
    private var entries: [(key: String, node: YAMLNode, keyPlace: Place)] = []
    private var asked: [String] = []

    /// - Parameter owner: What the mapping is, for messages: `the front matter`, `site.yaml`.
    package init(_ node: YAMLNode?, owner: String, at place: Place) {
        self.owner = owner
        self.place = node?.place ?? place
        guard let node, !node.isNull else { return }
        guard case .mapping(let pairs) = node.content else {
            findings.append(Self.wrong(owner, node, expected: "a mapping, `key: value` on each line"))
            return
        }
        for (key, value) in pairs {
            guard let name = key.text else {
                findings.append(Self.wrong("a key of \(owner)", key, expected: "a text"))
                continue
            }
            entries.append((name, value, key.place))
        }
    }

    /// All keys, in the author's order. Counts them as asked for.
    package mutating func allEntries() -> [(key: String, node: YAMLNode, keyPlace: Place)] {
        asked += entries.map(\.key)
        return entries
    }

    /// The value of a key; nil where it is absent or empty.
    package mutating func node(_ key: String) -> YAMLNode? {
        asked.append(key)
        guard let entry = entries.first(where: { $0.key == key }), !entry.node.isNull else { return nil }
        return entry.node
    }

    package mutating func text(_ key: String) -> Located<String>? {
        node(key).flatMap { text(of: $0, key) }
    }

    /// A text that must be there and not be blank.
    package mutating func requiredText(_ key: String, why: String, example: String) -> Located<String>? {
        guard let node = node(key) else {
            findings.append(
                Finding(
                    .missingKey, at: entries.first { $0.key == key }?.keyPlace ?? place, "\(owner) has no “\(key)”",
                    explanation: why, fix: "Add a line such as `\(key): \(example)`."))
            return nil
        }
        guard let value = text(of: node, key) else { return nil }
        if value.value.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            findings.append(
                Finding(.missingKey, at: node.place, "the “\(key)” of \(owner) is blank", explanation: why, fix: "Write a text, such as `\(key): \(example)`."))
            return nil
        }
        return value
    }

    package mutating func flag(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        switch node.text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default:
            findings.append(Self.wrong("“\(key)”", node, expected: "`true` or `false`"))
            return nil
        }
    }

    package mutating func integer(_ key: String) -> Int? {
        guard let node = node(key) else { return nil }
        guard let value = node.text.flatMap({ Int($0) }) else {
            findings.append(Self.wrong("“\(key)”", node, expected: "a whole number"))
            return nil
        }
        return value
    }

    package mutating func date(_ key: String) -> CalendarDate? {
        guard let node = node(key) else { return nil }
        guard let value = node.text.flatMap({ CalendarDate($0) }) else {
            findings.append(Self.wrong("“\(key)”", node, expected: "a date such as 2026-03-15 that the calendar has"))
            return nil
        }
        return value
    }

    /// One of a few words.
    package mutating func choice(_ key: String, _ options: [String]) -> String? {
        guard let value = text(key) else { return nil }
        if options.contains(value.value) { return value.value }
        findings.append(
            Finding(
                .wrongType, at: value.place, "“\(value.value)” is no value of “\(key)”",
                explanation: "It can be \(options.map { "`\($0)`" }.joined(separator: ", ")).",
                fix: NearestName.hint(value.value, among: options)))
        return nil
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func texts(_ key: String) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        guard let items = node.items else { return text(of: node, key).map { [$0] } ?? [] }
        return items.compactMap { text(of: $0, key) }
    }

    /// A text, or one for each locale.
    package mutating func localizedText(_ key: String, locales: [String]) -> LocalizedText? {
        node(key).flatMap { localizedText(of: $0, key, locales: locales) }
    }

    package mutating func localizedText(of node: YAMLNode, _ key: String, locales: [String]) -> LocalizedText? {
        if let text = node.text { return LocalizedText(text) }
        guard case .mapping = node.content else {
            findings.append(Self.wrong("“\(key)”", node, expected: "a text, or one for each locale"))
            return nil
        }
        var inner = MappingReader(node, owner: "“\(key)”", at: node.place)
        var result = LocalizedText("")
        for locale in locales {
            guard let value = inner.text(locale) else { continue }
            if result.byLocale.isEmpty { result.fallback = value.value }
            result.byLocale[locale] = value.value
        }
        findings += inner.finish()
        return result
    }

    /// A mapping inside this one.
    package mutating func mapping(_ key: String) -> MappingReader? {
        node(key).map { MappingReader($0, owner: "“\(key)”", at: $0.place) }
    }

    /// Reports the keys that nobody asked for; returns all findings.
    package func finish() -> [Finding] {
        var all = findings
        for entry in entries where !asked.contains(entry.key) {
            all.append(
                Finding(
                    .unknownKey, at: entry.keyPlace, "\(owner) has no key “\(entry.key)”",
                    explanation: "A misspelt key would be passed over in silence.",
                    fix: NearestName.to(entry.key, among: asked).map { "Did you mean “\($0)”?" } ?? "Remove it. Known keys: \(asked.sorted().joined(separator: ", "))."))
        }
        return all
    }

    package static func wrong(_ name: String, _ node: YAMLNode, expected: String) -> Finding {
        let found = node.text.map { "“\($0.prefix(60))”" } ?? node.kindName
        return Finding(.wrongType, at: node.place, "\(name) is \(found)", fix: "Write \(expected).")
    }

    private mutating func text(of node: YAMLNode, _ key: String) -> Located<String>? {
        guard let text = node.text else {
            findings.append(Self.wrong("“\(key)”", node, expected: "a text"))
            return nil
        }
        return Located(text, at: node.place)
    }
}
