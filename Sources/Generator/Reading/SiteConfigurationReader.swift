package import Diagnostics
package import KnowledgeBase
internal import YAML

/// Reads site.yaml.
package enum SiteConfigurationReader {
    /// Stands in for a site.yaml that is not there, so that the content can still be checked.
    static var fallback: SiteConfiguration {
        var site = SiteConfiguration()
        site.locales = [SiteLocale(code: "en", name: "English", path: "")]
        return site
    }

    package static func read(_ source: SourceText) -> (configuration: SiteConfiguration, findings: [Finding]) {
        let parsed = YAMLParser.parse(source)
        let root = parsed.node ?? YAMLNode(place: Place(path: source.path), value: .null)
        var reader = MappingReader(root, of: "site.yaml")
        var site = fallback
        // What a broken file lacks is not worth a second finding.
        guard parsed.node != nil || parsed.findings.isEmpty else { return (site, parsed.findings) }
        site.locales = LocalesReader.locales(&reader)
        let codes = site.locales.map(\.code)
        if let title = reader.localizedText("title", locales: codes) {
            site.title = title
        } else {
            _ = reader.node("title", isRequired: true)
        }
        site.description = reader.localizedText("description", locales: codes) ?? LocalizedText("")
        site.baseURL = baseURL(&reader)
        site.defaultLocale = LocalesReader.defaultLocale(&reader, codes: codes)
        site.navigation = navigation(&reader, codes: codes)
        site.checks = checks(&reader)
        site.imageRewrites = images(&reader)
        site.allowsRawHTML =
            reader.mapping("markdown") { $0.choice("html", ["safe", "trusted"]) == "trusted" } ?? false
        site.faqHeadings = reader.mapping("faq") { ($0.strings("headings") ?? []).map(\.value) } ?? []
        site.coverageFloor = reader.mapping("rules") { $0.int("coverage", in: 0...100)?.value } ?? nil
        site.editURL = urlPattern("editURL", &reader)
        site.reportURL = urlPattern("reportURL", &reader)
        site.publish = publishTargets(&reader)
        site.params = reader.freeTexts("params")
        return (site, parsed.findings + reader.finish())
    }

    // MARK: Addresses

    private static func baseURL(_ reader: inout MappingReader) -> String {
        guard let value = reader.string("baseURL") else { return "" }
        let text = value.value
        let hasScheme = text.hasPrefix("https://") || text.hasPrefix("http://")
        let rest = text.drop { $0 != ":" }.dropFirst(3)
        let isPlain = !text.utf8.contains { $0 <= 0x20 || [0x22, 0x3C, 0x3E, 0x3F, 0x23, 0x5C].contains($0) }
        guard hasScheme, isPlain, let first = rest.first, first != "/" else {
            reader.add(
                Finding(
                    .wrongType, at: value.place, "the baseURL “\(text.prefix(80))” is no web address",
                    explanation: "Feeds, the sitemap and search engines need the full address of the site.",
                    fix: "Write one such as `https://kb.example.com/docs/`."))
            return ""
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private static func urlPattern(_ key: String, _ reader: inout MappingReader) -> String {
        guard let value = reader.string(key) else { return "" }
        if isAddress(value.value) { return value.value }
        reader.add(
            Finding(.wrongType, at: value.place, "“\(key)” is no address", fix: "Begin it with https:// or mailto:."))
        return ""
    }

    private static func isAddress(_ text: String) -> Bool {
        ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) }
    }

    // MARK: Navigation, checks, images

    private static func navigation(_ reader: inout MappingReader, codes: [String]) -> [NavigationEntry] {
        guard let node = reader.node("navigation") else { return [] }
        guard let items = node.items else {
            reader.addWrong("“navigation”", node, expected: "a list of pages and addresses")
            return []
        }
        return items.compactMap { item in
            if let path = item.text {
                return NavigationEntry(target: .content(path), title: LocalizedText(""), place: item.place)
            }
            var inner = MappingReader(item, of: "an entry of “navigation”")
            let title = inner.localizedText("title", locales: codes) ?? LocalizedText("")
            let page = inner.string("page")
            let url = inner.string("url")
            for finding in inner.finish() { reader.add(finding) }
            if let page { return NavigationEntry(target: .content(page.value), title: title, place: page.place) }
            if let url, isAddress(url.value) {
                return NavigationEntry(target: .external(url.value), title: title, place: url.place)
            }
            reader.add(
                Finding(
                    .badNavigation, at: item.place, "an entry of “navigation” leads nowhere",
                    fix: "Give it a `page` below the locale's folder, or a `url` that begins with https://."))
            return nil
        }
    }

    private static func checks(_ reader: inout MappingReader) -> CheckSeverities {
        let pairs = reader.mapping("checks") { $0.remainingPairs() } ?? []
        var checks = CheckSeverities()
        for pair in pairs {
            let name = pair.key.text
            guard let severity = pair.value.text.flatMap({ Severity(rawValue: $0) }) else {
                reader.addWrong("the check “\(name)”", pair.value, expected: "`error`, `warning` or `off`")
                continue
            }
            if name == "*" {
                checks.all = severity
                continue
            }
            checks.byID[name] = severity
            guard !FindingCatalog.names.contains(name) else { continue }
            reader.add(
                Finding(
                    .unknownKey, at: pair.key.place, "there is no check “\(name)”",
                    fix: NearestName.to(name, among: FindingCatalog.names.sorted()).map { "Did you mean “\($0)”?" }
                        ?? "Remove it; `kotae check --list` names all."))
        }
        return checks
    }

    private static func images(_ reader: inout MappingReader) -> [ImageRewrite] {
        reader.mapping("images") { images -> [ImageRewrite] in
            guard let node = images.node("rewrite") else { return [] }
            guard let items = node.items else {
                images.addWrong("“rewrite”", node, expected: "a list of `{ from: …, to: … }`")
                return []
            }
            return items.compactMap { item in
                var inner = MappingReader(item, of: "an entry of “rewrite”")
                let from = inner.string("from", isRequired: true)
                let to = inner.string("to", isRequired: true)
                for finding in inner.finish() { images.add(finding) }
                guard let from, let to else { return nil }
                return ImageRewrite(from: from.value, to: to.value)
            }
        } ?? []
    }
}
