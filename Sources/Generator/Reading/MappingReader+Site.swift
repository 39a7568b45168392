internal import Diagnostics
internal import KnowledgeBase
internal import YAML

extension MappingReader {
    /// One of a few words.
    mutating func choice(_ key: String, _ options: [String]) -> String? {
        guard let value = string(key) else { return nil }
        if options.contains(value.value) { return value.value }
        add(
            Finding(
                .wrongType, at: value.place, "“\(value.value.prefix(60))” is no value of “\(key)”",
                explanation: "It can be \(options.map { "“\($0)”" }.joined(separator: ", ")).",
                fix: NearestName.hint(value.value, among: options)))
        return nil
    }

    /// A text that is the same everywhere, or one for each of the site's locales.
    mutating func localizedText(_ key: String, locales: [String]) -> LocalizedText? {
        switch localized(key) {
        case nil: return nil
        case .same(let text): return LocalizedText(text.value)
        case .perLocale(let texts):
            var result = LocalizedText(texts.first?.text.value ?? "")
            for (locale, text) in texts {
                if !locales.contains(locale.value) {
                    add(
                        Finding(
                            .unknownLocale, at: locale.place, "“\(locale.value)” is no locale of site.yaml",
                            fix: NearestName.to(locale.value, among: locales).map { "Did you mean “\($0)”?" }
                                ?? "Declare it under `locales`, or remove the text."))
                }
                result.byLocale[locale.value] = text.value
            }
            return result
        }
    }

    /// A mapping from names of the author's own to texts.
    mutating func freeTexts(_ key: String) -> [(key: String, value: String)] {
        mapping(key) { inner in
            inner.remainingPairs().compactMap { pair in pair.value.text.map { (pair.key.text, $0) } }
        } ?? []
    }

    /// Notes a value of another shape than its key takes.
    mutating func addWrong(_ name: String, _ node: YAMLNode, expected: String) {
        let found = node.text.map { "“\($0.prefix(60))”" } ?? node.kind
        add(Finding(.wrongType, at: node.place, "\(name) must be \(expected), but it is \(found)"))
    }
}
