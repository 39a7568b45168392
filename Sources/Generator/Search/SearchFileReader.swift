internal import Diagnostics
internal import KnowledgeBase
internal import YAML

/// Reads `content/search.yaml`: queries that must find their page, and words that mean the same.
enum SearchFileReader {
    static let path = "content/search.yaml"

    static func read(_ source: SourceText, locales: [SiteLocale]) -> (content: SearchContent, findings: [Finding]) {
        let parsed = YAMLParser.parse(source)
        guard let root = parsed.node else { return (SearchContent(), parsed.findings) }
        var reader = MappingReader(root, of: "search.yaml")
        var content = SearchContent()
        let codes = locales.map(\.code)
        for item in items("queries", &reader) {
            var inner = MappingReader(item, of: "a query")
            let locale = Self.locale(&inner, codes: codes)
            let query = inner.string("query", isRequired: true)
            let page = inner.string("page", isRequired: true)
            let within = inner.int("within", in: 1...100)?.value ?? 1
            for finding in inner.finish() { reader.add(finding) }
            if let locale, let query, let page {
                content.queries.append(GoldenQuery(locale: locale, query: query.value, page: page, within: within))
            }
        }
        for item in items("synonyms", &reader) {
            var inner = MappingReader(item, of: "a group of synonyms")
            let locale = Self.locale(&inner, codes: codes)
            let words = (inner.strings("words") ?? []).map(\.value)
            for finding in inner.finish() { reader.add(finding) }
            if let locale, words.count > 1 { content.synonyms[locale, default: []].append(words) }
        }
        return (content, parsed.findings + reader.finish())
    }

    private static func items(_ key: String, _ reader: inout MappingReader) -> [YAMLNode] {
        guard let node = reader.node(key) else { return [] }
        if let items = node.items { return items }
        reader.addWrong("“\(key)”", node, expected: "a list")
        return []
    }

    private static func locale(_ reader: inout MappingReader, codes: [String]) -> Int? {
        guard let locale = reader.string("locale", isRequired: true) else { return nil }
        if let index = codes.firstIndex(of: locale.value) { return index }
        reader.add(
            Finding(
                .unknownLocale, at: locale.place, "“\(locale.value)” is no locale of site.yaml",
                fix: NearestName.hint(locale.value, among: codes)))
        return nil
    }
}
