/// An article as one locale shows it: in its own language, or the default locale's text where a translation is missing.
package struct Page: Sendable, Hashable {
    /// An index into the plan's articles.
    package var article: Int
    /// The locale whose reader sees it.
    package var locale: Int
    /// From the site's root, with a slash at its end: `ja/ssl-certificates/faq/`; empty for the root. Not
    /// percent-encoded.
    package var url: String
    /// An index into the plan's sections.
    package var section: Int
    package var isFallback: Bool
    /// The landing page of its section.
    package var isLanding: Bool

    package init(article: Int, locale: Int, url: String, section: Int, isFallback: Bool, isLanding: Bool) {
        self.article = article
        self.locale = locale
        self.url = url
        self.section = section
        self.isFallback = isFallback
        self.isLanding = isLanding
    }
}
