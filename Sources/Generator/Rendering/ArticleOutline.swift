package import KnowledgeBase
package import Markdown

/// How the outline of a site's articles is made: the one place that decides which anchors their headings get.
package enum ArticleOutline {
    /// Ids that the theme's own elements have.
    static let reservedIDs: Set = [
        "content", "site-navigation", "contents-label", "questions-label", "kotae-strings", "kotae-search-page",
        "kotae-search",
    ]

    /// - Parameter kind: What the front matter says; nil where it says nothing.
    package static func options(kind: ArticleKind?, faqHeadings: FAQHeadings) -> OutlineOptions {
        let kind: OutlineOptions.Kind =
            switch kind {
            case .faq: .faq
            case .walkthrough: .walkthrough
            case .article: .article
            case nil: .unspecified
            }
        return OutlineOptions(kind: kind, faqHeadings: faqHeadings, reservedIDs: reservedIDs)
    }

    /// The same for a site's configuration.
    package static func options(kind: ArticleKind?, in configuration: SiteConfiguration) -> OutlineOptions {
        options(kind: kind, faqHeadings: FAQHeadings(FAQHeadings.builtInNames + configuration.faqHeadings))
    }
}
