/// One language of a site, as `locales:` in site.yaml declares it.
package struct SiteLocale: Hashable, Sendable {
    /// The code as site.yaml spells it: the name of the content folder unless `path` says otherwise.
    package let code: String
    /// The language's own name, for the locale switch.
    package var name: String
    package var isRightToLeft: Bool
    /// Folder below `content/` and prefix of URLs, without slashes at its ends. Empty for the root (`path: "."`).
    package var path: String
    /// The BCP 47 tag in its usual case: `zh-cn` gives `zh-CN`, `zh-hant-tw` gives `zh-Hant-TW` (RFC 5646, 2.1.1).
    package let languageTag: String
    /// The primary language: `pt` of `pt-BR`.
    package let language: String

    package init(code: String, name: String, isRightToLeft: Bool = false, path: String) {
        self.code = code
        self.name = name
        self.isRightToLeft = isRightToLeft
        self.path = path
        languageTag = Self.languageTag(of: code)
        language = String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }

    private static func languageTag(of code: String) -> String {
        let parts = code.split(whereSeparator: { $0 == "-" || $0 == "_" })
        return parts.enumerated().map { index, part in
            if index == 0 { return part.lowercased() }
            switch part.utf8.count {
            case 2: return part.uppercased()
            case 4: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: return part.lowercased()
            }
        }.joined(separator: "-")
    }

    package var usesCJK: Bool { ["ja", "zh", "ko"].contains(language) }
}
