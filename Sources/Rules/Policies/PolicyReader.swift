internal import Diagnostics
internal import KnowledgeBase
internal import Prose
internal import YAML

/// Reads one policy file; what is wrong in it becomes findings, and the rest is kept.
struct PolicyReader {
    let files: [String: SourceText]
    var policy: Policy
    var findings: [Finding] = []

    /// - Parameter files: the files beside the policies, by path, for `files:`.
    /// - Returns: nil for a file that is not YAML or no mapping.
    static func read(
        _ source: SourceText, root: YAMLNode, files: [String: SourceText]
    ) -> (policy: Policy?, findings: [Finding]) {
        var reader = PolicyReader(
            files: files,
            policy: Policy(
                id: "", path: source.path, place: root.place, title: LocalizedText(""), source: ""))
        var keys = MappingReader(root, of: "the policy")
        guard root.pairs != nil else { return (nil, keys.finish()) }
        reader.readAll(&keys)
        reader.findings += keys.finish()
        return (reader.policy, reader.findings)
    }

    private mutating func readAll(_ keys: inout MappingReader) {
        let id = keys.string("policy", isRequired: true)
        policy.id = id?.value ?? policy.path
        policy.place = id?.place ?? policy.place
        policy.title = localized("title", &keys) ?? LocalizedText(policy.id)
        policy.asOf = day("asOf", &keys)
        policy.reviewBy = day("reviewBy", &keys)
        policy.source = keys.string("source")?.value ?? ""
        policy.names = words("names", &keys)
        policy.terms = words("terms", &keys)
        policy.units = words("units", &keys)
        readFacts(&keys)
        readChanges(&keys)
        readRules(&keys)
        readTests(&keys)
        readClaims(&keys)
        if policy.reviewBy != nil, policy.asOf == nil {
            findings.append(
                Finding(
                    .missingKey, at: policy.place, "“asOf” is missing in the policy",
                    explanation: "A review date says nothing without the day on which the facts were true.",
                    fix: "Add a line “asOf: …”."))
        }
    }

    // MARK: Pieces

    mutating func day(_ key: String, _ keys: inout MappingReader) -> Located<CalendarDate>? {
        guard let text = keys.string(key) else { return nil }
        if let day = CalendarDate(text.value) { return Located(day, at: text.place) }
        findings.append(
            Finding(
                .wrongType, at: text.place, "“\(key)” must be a date that exists, but it is “\(text.value)”",
                fix: "Write year, month and day as 2020-04-19."))
        return nil
    }

    private mutating func localized(_ key: String, _ keys: inout MappingReader) -> LocalizedText? {
        guard let node = keys.node(key) else { return nil }
        if let text = node.text { return LocalizedText(text) }
        guard let pairs = node.pairs else {
            wrong(key, node, expected: "a text, or a text for each locale")
            return nil
        }
        var result = LocalizedText(pairs.first?.value.text ?? "")
        for pair in pairs {
            if let text = pair.value.text {
                result.byLocale[pair.key.text] = text
            } else {
                wrong("\(key).\(pair.key.text)", pair.value, expected: "text")
            }
        }
        return result
    }

    /// `OV: { ja: [OV, "OV(Organization Validation)"], en: OV }`, or one list for all locales.
    private mutating func words(_ key: String, _ keys: inout MappingReader) -> [PolicyWords] {
        guard let node = keys.node(key) else { return [] }
        guard let pairs = node.pairs else {
            wrong(key, node, expected: "a mapping from names to words")
            return []
        }
        return pairs.map {
            PolicyWords(
                canonical: $0.key.text, place: $0.key.place, words: texts("\(key).\($0.key.text)", $0.value))
        }
    }

    /// Texts by locale: a mapping from locales to a text or a list of texts.
    mutating func texts(_ name: String, _ node: YAMLNode) -> [String: [String]] {
        guard let pairs = node.pairs else {
            wrong(name, node, expected: "words for each locale")
            return [:]
        }
        var result: [String: [String]] = [:]
        for pair in pairs {
            let items = pair.value.items ?? [pair.value]
            result[pair.key.text] = items.compactMap { item in
                if item.text == nil { wrong("\(name).\(pair.key.text)", item, expected: "a text or a list of texts") }
                return item.text
            }
        }
        return result
    }

    mutating func wrong(_ key: String, _ node: YAMLNode, expected: String, fix: String = "") {
        let found = node.text.map { "“\($0.unicodeScalars.prefix(60))”" } ?? node.kind
        findings.append(
            Finding(.wrongType, at: node.place, "“\(key)” must be \(expected), but it is \(found)", fix: fix))
    }

    /// The pairs of a mapping under a key; a finding where it is something else.
    mutating func pairs(_ key: String, _ keys: inout MappingReader) -> [YAMLPair] {
        guard let node = keys.node(key) else { return [] }
        if let pairs = node.pairs { return pairs }
        wrong(key, node, expected: "keys and values")
        return []
    }
}
