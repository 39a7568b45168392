/// What an article is, and so how it is read: `kind:` in its front matter.
package enum ArticleKind: String, Sendable, CaseIterable {
    case faq, walkthrough, article
}
