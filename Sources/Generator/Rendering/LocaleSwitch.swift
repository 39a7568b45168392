internal import KnowledgeBase
internal import Templates

/// The language switch of a locale's pages, rendered once; each page only puts its own addresses into it.
struct LocaleSwitch: Sendable {
    /// Stands around the number of a locale, where its address goes.
    private static let mark: UInt8 = 0x01

    private let text: MarkedText

    init(_ context: SiteContext, locale: Int) throws {
        let locales = context.plan.locales
        let entries = locales.enumerated().map { index, other -> View in
            let tag = Markup.escape(other.languageTag)
            var attributes = "href=\"\u{1}\(index)\u{1}\" lang=\"\(tag)\" hreflang=\"\(tag)\""
            attributes += #" data-locale="\#(Markup.escape(other.code))""#
            if other.isRightToLeft { attributes += #" dir="rtl""# }
            if index == locale { attributes += #" aria-current="true""# }
            return ["attributes": .raw(attributes), "label": .text(other.name)]
        }
        let printed = try context.libraries[locale].render(
            "partials/locale-switch", ["currentLocale": .text(locales[locale].name), "locales": .list(entries)])
        text = MarkedText(printed, mark: Self.mark)
    }

    /// - Parameters:
    ///   - url: The page's own address, from the site's root.
    ///   - addresses: By locale: where its link leads, from the site's root.
    func html(from url: String, to addresses: [String]) -> [UInt8] {
        text.joined(adding: addresses.count * (url.utf8.count + 16)) { locale, html in
            RelativeURL.appendAttribute(from: url, to: addresses[locale], to: &html)
        }
    }
}
