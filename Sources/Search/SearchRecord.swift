/// One thing that a search can find: a page's head, a section, a question or a step.
package struct SearchRecord: Sendable {
    /// The page's address relative to the site's root, without a leading slash, percent-encoded: `ja/ssl/faq/`.
    package var page: String
    /// Percent-encoded, without `#`; empty for a page's head.
    package var anchor: String
    package var pageTitle: String
    /// The heading without its hand-written number; for a page's head the page's title.
    package var title: String
    /// Plain text in UTF-8. A line break ends a block; there is none inside a paragraph.
    package var body: [UInt8]
    /// Text that counts for half: the code of code blocks, a page's description. Shown where the body has nothing to
    /// show.
    package var aside: [UInt8]
    /// Those of the page; none at first.
    package var tags: [String]
    package var kind: SearchKind
    /// The title of the section of the site that the page is in; empty, as at first, for none.
    package var section: String

    package init(
        page: String, anchor: String = "", pageTitle: String, title: String, body: [UInt8], kind: SearchKind
    ) {
        self.page = page
        self.anchor = anchor
        self.pageTitle = pageTitle
        self.title = title
        self.body = body
        self.kind = kind
        aside = []
        tags = []
        section = ""
    }

    /// - Parameter url: The page, and the anchor if there is one: `ja/ssl/faq/#期限`.
    package init(
        url: String, pageTitle: String, title: String, body: String, aside: String = "", kind: SearchKind
    ) {
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            page: parts.first.map { String($0) } ?? "", anchor: parts.count > 1 ? String(parts[1]) : "",
            pageTitle: pageTitle, title: title, body: Array(body.utf8), kind: kind)
        self.aside = Array(aside.utf8)
    }
}
