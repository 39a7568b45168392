package import Diagnostics

/// Reads the keys of one mapping by their types, and collects what is wrong instead of stopping at the first.
///
/// ```
/// var reader = MappingReader(node, of: "front matter")
/// let title = reader.string("title", isRequired: true)
/// let date = reader.day("date")
/// let findings = reader.finish()      // wrong types, missing keys, and every key that nothing asked for
/// ```
///
/// Each read returns nil both for an absent key and for a wrong value; the difference is in the findings. A key without
/// a value (`title:`) counts as absent.
package struct MappingReader {
    /// What the mapping is, for messages: `front matter`, `site.yaml`, `the policy`.
    package let name: String
    package let place: Place
    package private(set) var findings: [Finding] = []
    private let pairs: [YAMLPair]
    private var isRead: [Bool]
    /// In the order asked for, so that suggestions do not depend on hashing.
    private var knownKeys: [String] = []

    /// A node that is not a mapping gives a finding and reads as empty; an empty document reads as empty.
    package init(_ node: YAMLNode, of name: String) {
        self.name = name
        self.place = node.place
        self.pairs = node.pairs ?? []
        self.isRead = [Bool](repeating: false, count: pairs.count)
        if node.pairs == nil, !node.isNull {
            findings = [
                Finding(
                    .wrongType, at: node.place, "\(name) must be keys and values, but it is \(node.kind)",
                    fix: "Write “key: value” lines.")
            ]
        }
    }

    /// The findings so far and one for every key that was never asked for. Call it last.
    package consuming func finish() -> [Finding] {
        for (index, pair) in pairs.enumerated() where !isRead[index] {
            let key = pair.key.text
            let hint = NearestName.hint(key, among: knownKeys)
            findings.append(
                Finding(
                    .unknownKey, at: pair.key.place, "unknown key “\(key)” in \(name)",
                    explanation: "Nothing reads it, so it would have no effect.",
                    fix: hint.isEmpty ? "Remove it. Known keys are \(knownKeys.joined(separator: ", "))." : hint))
        }
        return findings
    }

    /// The value of a key as it stands; nil where it is absent or empty. Marks the key as known.
    package mutating func node(_ key: String, isRequired: Bool = false) -> YAMLNode? {
        knownKeys.append(key)
        for (index, pair) in pairs.enumerated() where pair.key.text.utf8.elementsEqual(key.utf8) {
            isRead[index] = true
            if !pair.value.isNull { return pair.value }
            if isRequired { reportMissing(key, at: pair.key.place) }
            return nil
        }
        if isRequired { reportMissing(key, at: place) }
        return nil
    }

    /// Every pair that was not asked for by name: for mappings whose keys are free. Marks them as known.
    package mutating func remainingPairs() -> [YAMLPair] {
        let remaining = zip(pairs, isRead).filter { !$0.1 }.map(\.0)
        isRead = [Bool](repeating: true, count: pairs.count)
        return remaining
    }

    /// Where a key stands; nil where it is absent. Does not mark it as known.
    package func keyPlace(_ key: String) -> Place? {
        pairs.first { $0.key.text.utf8.elementsEqual(key.utf8) }?.key.place
    }

    /// Reads a nested mapping with a reader of its own, whose findings (unknown keys too) join these.
    package mutating func mapping<Result>(
        _ key: String, isRequired: Bool = false, read: (inout MappingReader) -> Result
    ) -> Result? {
        guard let node = node(key, isRequired: isRequired) else { return nil }
        guard node.pairs != nil else {
            reportWrong(key, node, expected: "keys and values")
            return nil
        }
        var inner = MappingReader(node, of: "“\(key)”")
        let result = read(&inner)
        findings += inner.finish()
        return result
    }

    package mutating func add(_ finding: Finding) {
        findings.append(finding)
    }

    mutating func reportWrong(_ key: String, _ node: YAMLNode, expected: String, fix: String = "") {
        let found = node.text.map { "“\(Self.shortened($0))”" } ?? node.kind
        findings.append(
            Finding(.wrongType, at: node.place, "“\(key)” must be \(expected), but it is \(found)", fix: fix))
    }

    private mutating func reportMissing(_ key: String, at place: Place) {
        let misspelt = zip(pairs, isRead).filter { !$0.1 }.map(\.0.key.text)
        let hint = NearestName.to(key, among: misspelt).map { "Rename “\($0)” to “\(key)”." }
        findings.append(
            Finding(
                .missingKey, at: place, "“\(key)” is missing in \(name)",
                fix: hint ?? "Add a line “\(key): …”."))
    }

    /// Long values are cut in messages, at a whole character.
    private static func shortened(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…"
    }
}
