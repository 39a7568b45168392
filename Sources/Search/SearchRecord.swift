/// One thing on a page that a search can find: its head, a section, a question or a step.
package struct SearchRecord: Sendable {
    /// Percent-encoded, without `#`; empty for a page's head.
    package var anchor: String
    /// The heading without its hand-written number; for a page's head the page's title.
    package var title: String
    /// Plain text in UTF-8. A line break ends a block; there is none inside a paragraph.
    package var body: [UInt8]
    /// Text that counts for half: the code of code blocks, a page's description. Shown where the body has nothing to
    /// show.
    package var aside: [UInt8]
    package var kind: SearchKind

    package init(anchor: String = "", title: String, body: [UInt8], aside: [UInt8] = [], kind: SearchKind) {
        self.anchor = anchor
        self.title = title
        self.body = body
        self.aside = aside
        self.kind = kind
    }
}
