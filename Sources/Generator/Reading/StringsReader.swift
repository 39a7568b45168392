internal import Diagnostics
internal import KnowledgeBase
internal import YAML

/// Reads the theme's words: `strings/<locale>.yaml`, the built-in ones and over them the site's own.
struct StringsReader {
    private let builtIn: [String: [UInt8]]
    private let own: [String: [UInt8]]
    /// English has every word.
    private let english: [String: String]
    /// What is wrong with the English words.
    let findings: [Finding]

    init(builtIn: [String: [UInt8]], own: [String: [UInt8]]) {
        (self.builtIn, self.own) = (builtIn, own)
        var findings: [Finding] = []
        english = Self.texts([builtIn, own].compactMap { $0[Self.englishPath] }, path: Self.englishPath, &findings)
        self.findings = findings
    }

    private static let englishPath = "strings/en.yaml"

    /// All keys there are.
    var keys: Set<String> { Set(english.keys) }

    /// The words of a locale: its own file, then that of its language, each over English, so that no word is ever
    /// missing.
    func strings(for locale: SiteLocale, _ findings: inout [Finding]) -> UIStrings {
        let tag = locale.languageTag
        let candidates = [tag, locale.code] + (Self.relatives[tag.lowercased()].map { [$0] } ?? []) + [locale.language]
        var result = english
        if let name = candidates.first(where: { has("strings/\($0).yaml") }) {
            result.merge(texts("strings/\(name).yaml", &findings)) { _, mine in mine }
        } else if let relative = Self.byLanguage[locale.language], has("strings/\(relative).yaml") {
            result.merge(texts("strings/\(relative).yaml", &findings)) { _, mine in mine }
        } else {
            findings.append(
                Finding(
                    .missingStrings, at: Place(path: "site.yaml"), "the theme has no words in “\(locale.code)”",
                    explanation: "Buttons and notices of its pages are in English.",
                    fix: "Add templates/strings/\(tag).yaml with the keys of the built-in en.yaml."))
        }
        return UIStrings(language: locale.language, texts: result)
    }

    /// Tags that are written differently for the same words.
    private static let relatives = [
        "zh-hans": "zh-CN", "zh-sg": "zh-CN", "zh-hant": "zh-TW", "zh-hk": "zh-TW", "pt": "pt-BR",
    ]
    private static let byLanguage = ["zh": "zh-CN", "pt": "pt-BR"]

    private func has(_ path: String) -> Bool { builtIn[path] != nil || own[path] != nil }

    private func texts(_ path: String, _ findings: inout [Finding]) -> [String: String] {
        Self.texts([builtIn, own].compactMap { $0[path] }, path: path, &findings)
    }

    private static func texts(_ files: [[UInt8]], path: String, _ findings: inout [Finding]) -> [String: String] {
        var result: [String: String] = [:]
        for bytes in files {
            let parsed = YAMLParser.parse(SourceText(path: "templates/" + path, bytes: bytes))
            findings += parsed.findings
            if let root = parsed.node { flatten(root, prefix: "", into: &result) }
        }
        return result
    }

    /// `search: { open: … }` gives `search.open`; the items of a list count from 1.
    private static func flatten(_ node: YAMLNode, prefix: String, into result: inout [String: String]) {
        switch node.value {
        case .null: break
        case .scalar(let scalar): result[prefix] = scalar.text
        case .sequence(let items):
            for (index, item) in items.enumerated() { flatten(item, prefix: "\(prefix).\(index + 1)", into: &result) }
        case .mapping(let pairs):
            for pair in pairs {
                flatten(
                    pair.value, prefix: prefix.isEmpty ? pair.key.text : "\(prefix).\(pair.key.text)", into: &result)
            }
        }
    }
}
