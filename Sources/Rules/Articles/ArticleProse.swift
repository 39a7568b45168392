/// What the check knows of one article: the plain text of its passages, and the claims in it.
package struct ArticleProse: Hashable, Sendable {
    /// The locale as site.yaml spells it.
    package var locale: String
    /// Relative to the site's folder: `content/ja/ssl/faq.md`.
    package var path: String
    /// `kind: faq` in its front matter, given or by default.
    package var isFAQ: Bool
    /// Relative to the site's root: `ja/ssl/faq/`.
    package var url: String
    package var title: String
    /// The same number for all translations of an article.
    package var translationGroup: Int
    package var passages: [Passage]

    package init(
        locale: String, path: String, isFAQ: Bool, url: String, title: String = "", translationGroup: Int,
        passages: [Passage]
    ) {
        self.locale = locale
        self.path = path
        self.isFAQ = isFAQ
        self.url = url
        self.title = title
        self.translationGroup = translationGroup
        self.passages = passages
    }
}
