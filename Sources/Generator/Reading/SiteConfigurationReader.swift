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
        let top = Place(path: source.path)
        var reader = MappingReader(parsed.root, owner: "site.yaml", at: top)
        var site = SiteConfiguration()
        site.locales = locales(&reader)
        let codes = site.locales.map(\.code)
        if let title = reader.localizedText("title", locales: codes) { site.title = title } else if parsed.findings.isEmpty {
            reader.findings.append(
                Finding(
                    .missingKey, at: reader.place, "site.yaml has no “title”",
                    explanation: "The title stands on top of each page.", fix: "Add a line such as `title: Help centre`."))
        }
        site.description = reader.localizedText("description", locales: codes) ?? LocalizedText("")
        site.baseURL = baseURL(&reader)
        site.defaultLocale = defaultLocale(&reader, codes: codes)
        site.navigation = navigation(&reader, codes: codes)
        site.checks = checks(&reader)
        site.imageRewrites = images(&reader)
        if var markdown = reader.mapping("markdown") {
            site.allowsRawHTML = markdown.choice("html", ["safe", "trusted"]) == "trusted"
            reader.findings += markdown.finish()
        }
        if var faq = reader.mapping("faq") {
            site.faqHeadings = faq.texts("headings").map(\.value)
            reader.findings += faq.finish()
        }
        site.editURL = urlPattern("editURL", &reader)
        site.reportURL = urlPattern("reportURL", &reader)
        if var params = reader.mapping("params") {
            site.params = params.allEntries().compactMap { entry in entry.node.text.map { (entry.key, $0) } }
        }
        return (site, parsed.findings + reader.finish())
    }

    // MARK: Locales

    private static func locales(_ reader: inout MappingReader) -> [SiteLocale] {
        var result: [SiteLocale] = []
        if var mapping = reader.mapping("locales") {
            for entry in mapping.allEntries() {
                if let locale = locale(entry.key, entry.node, at: entry.keyPlace, &reader) { result.append(locale) }
            }
            reader.findings += mapping.findings
        }
        var paths: [String: String] = [:]
        for locale in result {
            if let other = paths.updateValue(locale.code, forKey: locale.path.lowercased()) {
                reader.findings.append(
                    Finding(.wrongType, at: reader.place, "the locales “\(other)” and “\(locale.code)” have one path", fix: "Give each its own `path`."))
            }
        }
        if result.isEmpty {
            reader.findings.append(
                Finding(
                    .missingKey, at: reader.place, "site.yaml declares no locale",
                    explanation: "A page says which language it is in; search and line breaking depend on it.",
                    fix: "Add `locales: { ja: { name: 日本語 } }`."))
            result = [SiteLocale(code: "en", name: "English", path: "en")]
        }
        return result
    }

    private static func locale(
        _ code: String, _ node: YAMLNode, at place: Place, _ reader: inout MappingReader
    ) -> SiteLocale? {
        let isTag = !code.isEmpty && code.utf8.count <= 35
            && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
        guard isTag else {
            reader.findings.append(
                Finding(.wrongType, at: place, "“\(code)” is no language tag", fix: "Write one such as `ja`, `en` or `zh-CN` (BCP 47)."))
            return nil
        }
        var inner = MappingReader(node.text == nil ? node : nil, owner: "the locale “\(code)”", at: place)
        let name = node.text ?? inner.text("name")?.value ?? code
        let direction = inner.choice("direction", ["ltr", "rtl"])
        let path = inner.text("path")
        reader.findings += inner.finish()
        let isRightToLeft = direction.map { $0 == "rtl" } ?? ["ar", "he", "fa", "ur"].contains(String(code.prefix(2)))
        var folder = path?.value ?? code
        while folder.hasSuffix("/") { folder.removeLast() }
        if folder == "." || folder.isEmpty { folder = "" } else if RelativeURL.resolve(folder, in: "") != folder || folder.hasPrefix("/") {
            reader.findings.append(
                Finding(.wrongType, at: path?.place ?? place, "the path “\(folder)” is no folder below content/", fix: "Write a name such as `\(code)`, or `.` for content/ itself."))
            folder = code
        }
        return SiteLocale(code: code, name: name, isRightToLeft: isRightToLeft, path: folder)
    }

    private static func defaultLocale(_ reader: inout MappingReader, codes: [String]) -> Int {
        guard let value = reader.text("defaultLocale") else { return 0 }
        if let index = codes.firstIndex(of: value.value) { return index }
        reader.findings.append(
            Finding(
                .unknownLocale, at: value.place, "the default locale “\(value.value)” is not among `locales`",
                fix: NearestName.to(value.value, among: codes).map { "Did you mean “\($0)”?" } ?? "Declare it, or name one of: \(codes.joined(separator: ", "))."))
        return 0
    }

    // MARK: Addresses

    private static func baseURL(_ reader: inout MappingReader) -> String {
        guard let value = reader.text("baseURL") else { return "" }
        let text = value.value
        let hasScheme = text.hasPrefix("https://") || text.hasPrefix("http://")
        let rest = text.drop { $0 != ":" }.dropFirst(3)
        let isPlain = !text.utf8.contains { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E || $0 == 0x3F || $0 == 0x23 || $0 == 0x5C }
        guard hasScheme, isPlain, let first = rest.first, first != "/" else {
            reader.findings.append(
                Finding(
                    .wrongType, at: value.place, "the baseURL “\(text.prefix(80))” is no web address",
                    explanation: "Feeds, the sitemap and search engines need the full address of the site.",
                    fix: "Write one such as `https://kb.example.com/docs/`."))
            return ""
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private static func urlPattern(_ key: String, _ reader: inout MappingReader) -> String {
        guard let value = reader.text(key) else { return "" }
        if value.value.hasPrefix("https://") || value.value.hasPrefix("http://") || value.value.hasPrefix("mailto:") { return value.value }
        reader.findings.append(
            Finding(.wrongType, at: value.place, "“\(key)” is no address", fix: "Begin it with https:// or mailto:."))
        return ""
    }

    // MARK: Navigation, checks, images

    private static func navigation(_ reader: inout MappingReader, codes: [String]) -> [NavigationEntry] {
        guard let node = reader.node("navigation") else { return [] }
        guard let items = node.items else {
            reader.findings.append(MappingReader.wrong("“navigation”", node, expected: "a list of pages and addresses"))
            return []
        }
        return items.compactMap { item in
            if let path = item.text { return NavigationEntry(target: .content(path), title: LocalizedText(""), place: item.place) }
            var inner = MappingReader(item, owner: "an entry of “navigation”", at: item.place)
            let title = inner.localizedText("title", locales: codes) ?? LocalizedText("")
            let page = inner.text("page")
            let url = inner.text("url")
            reader.findings += inner.finish()
            if let page { return NavigationEntry(target: .content(page.value), title: title, place: page.place) }
            if let url, url.value.hasPrefix("https://") || url.value.hasPrefix("http://") || url.value.hasPrefix("mailto:") {
                return NavigationEntry(target: .external(url.value), title: title, place: url.place)
            }
            reader.findings.append(
                Finding(
                    .badNavigation, at: item.place, "an entry of “navigation” leads nowhere",
                    fix: "Give it a `page` below the locale's folder, or a `url` that begins with https://."))
            return nil
        }
    }

    private static func checks(_ reader: inout MappingReader) -> CheckSeverities {
        var checks = CheckSeverities()
        guard var mapping = reader.mapping("checks") else { return checks }
        for entry in mapping.allEntries() {
            guard let severity = entry.node.text.flatMap({ Severity(rawValue: $0 == "false" ? "off" : $0) }) else {
                reader.findings.append(MappingReader.wrong("the check “\(entry.key)”", entry.node, expected: "`error`, `warning` or `off`"))
                continue
            }
            if entry.key == "*" { checks.all = severity } else { checks.byID[entry.key] = severity }
            if entry.key != "*", !FindingCatalog.names.contains(entry.key) {
                reader.findings.append(
                    Finding(
                        .unknownKey, at: entry.keyPlace, "there is no check “\(entry.key)”",
                        fix: NearestName.to(entry.key, among: FindingCatalog.names).map { "Did you mean “\($0)”?" } ?? "Remove it; `kotae check --list` names all."))
            }
        }
        reader.findings += mapping.findings
        return checks
    }

    private static func images(_ reader: inout MappingReader) -> [ImageRewrite] {
        guard var images = reader.mapping("images") else { return [] }
        defer { reader.findings += images.finish() }
        guard let node = images.node("rewrite") else { return [] }
        guard let items = node.items else {
            images.findings.append(MappingReader.wrong("“rewrite”", node, expected: "a list of `{ from: …, to: … }`"))
            return []
        }
        var result: [ImageRewrite] = []
        for item in items {
            var inner = MappingReader(item, owner: "an entry of “rewrite”", at: item.place)
            let from = inner.requiredText("from", why: "It is the beginning of the addresses to replace.", example: "https://example.com/images/")
            let to = inner.requiredText("to", why: "It is what replaces them.", example: "/images/")
            images.findings += inner.finish()
            if let from, let to { result.append(ImageRewrite(from: from.value, to: to.value)) }
        }
        return result
    }
}
