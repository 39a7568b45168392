internal import Diagnostics
internal import KnowledgeBase
internal import YAML

/// Reads the languages of a site from site.yaml.
enum LocalesReader {
    /// Never empty: a site without a locale gets a finding, and English to go on with.
    static func locales(_ reader: inout MappingReader) -> [SiteLocale] {
        let pairs = reader.mapping("locales") { $0.remainingPairs() } ?? []
        let result = pairs.compactMap { locale($0, &reader) }
        var codeByPath: [String: String] = [:]
        for locale in result {
            guard let other = codeByPath.updateValue(locale.code, forKey: locale.path.lowercased()) else { continue }
            reader.add(
                Finding(
                    .wrongType, at: reader.keyPlace("locales") ?? reader.place,
                    "the locales “\(other)” and “\(locale.code)” have one path", fix: "Give each its own `path`."))
        }
        guard result.isEmpty else { return result }
        reader.add(
            Finding(
                .missingKey, at: reader.keyPlace("locales") ?? reader.place, "site.yaml declares no locale",
                explanation: "A page says which language it is in; line breaking and search depend on it.",
                fix: "Add `locales: { ja: { name: 日本語 } }`."))
        return SiteConfigurationReader.fallback.locales
    }

    private static func locale(_ pair: YAMLPair, _ reader: inout MappingReader) -> SiteLocale? {
        let code = pair.key.text
        let isTag =
            !code.isEmpty && code.utf8.count <= 35
            && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D }
        guard isTag else {
            reader.add(
                Finding(
                    .wrongType, at: pair.key.place, "“\(code.prefix(60))” is no language tag",
                    fix: "Write one such as `ja`, `en` or `zh-CN` (BCP 47)."))
            return nil
        }
        if let name = pair.value.text {
            return SiteLocale(code: code, name: name, isRightToLeft: isUsuallyRightToLeft(code), path: code)
        }
        var inner = MappingReader(pair.value, of: "the locale “\(code)”")
        let name = inner.string("name")?.value ?? code
        let direction = inner.choice("direction", ["ltr", "rtl"])
        let path = inner.string("path")
        for finding in inner.finish() { reader.add(finding) }
        return SiteLocale(
            code: code, name: name, isRightToLeft: direction.map { $0 == "rtl" } ?? isUsuallyRightToLeft(code),
            path: path.map { folder($0, code: code, &reader) } ?? code)
    }

    private static func isUsuallyRightToLeft(_ code: String) -> Bool {
        ["ar", "he", "fa", "ur"].contains(code.prefix { $0 != "-" }.lowercased())
    }

    private static func folder(_ path: Located<String>, code: String, _ reader: inout MappingReader) -> String {
        var folder = path.value
        while folder.hasSuffix("/") { folder.removeLast() }
        if folder == "." || folder.isEmpty { return "" }
        if !folder.hasPrefix("/"), RelativeURL.resolve(folder, in: "") == folder { return folder }
        reader.add(
            Finding(
                .wrongType, at: path.place, "the path “\(folder.prefix(80))” is no folder below content/",
                fix: "Write a name such as `\(code)`, or `.` for content/ itself."))
        return code
    }

    static func defaultLocale(_ reader: inout MappingReader, codes: [String]) -> Int {
        guard let value = reader.string("defaultLocale") else { return 0 }
        if let index = codes.firstIndex(of: value.value) { return index }
        reader.add(
            Finding(
                .unknownLocale, at: value.place,
                "the default locale “\(value.value.prefix(60))” is not among `locales`",
                fix: NearestName.to(value.value, among: codes).map { "Did you mean “\($0)”?" }
                    ?? "Declare it, or name one of: \(codes.joined(separator: ", "))."))
        return 0
    }
}
