/// What the outline of a document depends on besides the document.
package struct OutlineOptions: Sendable {
    /// `kind:` of the front matter.
    package enum Kind: Sendable {
        case unspecified, article, faq, walkthrough
    }

    package var kind: Kind
    /// Headings whose sub-headings are questions; compared without number, width, case, blanks and punctuation.
    package var faqHeadings: FAQHeadings
    /// Ids that the theme uses for itself.
    package var reservedIDs: Set<String>

    package init(
        kind: Kind = .unspecified, faqHeadings: FAQHeadings = .builtIn, reservedIDs: Set<String> = []
    ) {
        self.kind = kind
        self.faqHeadings = faqHeadings
        self.reservedIDs = reservedIDs
    }
}
