/// One language of a site, as `locales:` in site.yaml declares it.
package struct SiteLocale: Hashable, Sendable {
    /// The code as site.yaml spells it: the name of the content folder unless `path` says otherwise.
    package var code: String
    /// The language's own name, for the locale switch.
    package var name: String
    package var isRightToLeft: Bool
    /// Folder below `content/` and prefix of URLs, without slashes at its ends. Empty for the root (`path: "."`).
    package var path: String

    package init(code: String, name: String, isRightToLeft: Bool = false, path: String) {
        self.code = code
        self.name = name
        self.isRightToLeft = isRightToLeft
        self.path = path
    }

    /// The BCP 47 tag in its usual case: `zh-cn` gives `zh-CN`, `zh-hant-tw` gives `zh-Hant-TW` (RFC 5646, 2.1.1).
    package var languageTag: String {
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

    /// The primary language: `pt` of `pt-BR`.
    package var language: String {
        String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
    }

    package var usesCJK: Bool { ["ja", "zh", "ko"].contains(language) }
}
