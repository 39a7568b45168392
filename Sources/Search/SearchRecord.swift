/// One thing that a search can find: a page's head, a section, a question or a step.
package struct SearchRecord: Sendable {
    /// Relative to the site's root, without a leading slash, percent-encoded, with its anchor: `ja/ssl/faq/#期限`.
    package var url: String
    package var pageTitle: String
    /// The heading without its hand-written number; for a page's head the page's title.
    package var title: String
    /// Plain text. A line break ends a block; there is none inside a paragraph.
    package var body: String
    /// Text that counts for half: the code of code blocks, a page's description. Shown where the body has nothing to
    /// show.
    package var aside: String
    /// None at first.
    package var tags: [String]
    package var kind: SearchKind
    /// The title of the section of the site that the page is in; empty, as at first, for none.
    package var section: String

    package init(
        url: String, pageTitle: String, title: String, body: String, aside: String = "", kind: SearchKind
    ) {
        self.url = url
        self.pageTitle = pageTitle
        self.title = title
        self.body = body
        self.aside = aside
        self.kind = kind
        tags = []
        section = ""
    }
}
