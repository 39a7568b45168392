internal import Diagnostics
internal import KnowledgeBase

/// Articles whose own front matter says that, by the day of the check, they were to be reviewed or are no longer valid.
struct ArticleDates {
    /// The day that `--as-of` names, or the newest one in the content.
    let asOf: CalendarDate

    /// In the order of the articles. A day counts to its end, as it does for policies. What is no longer valid need not
    /// be called overdue as well.
    func findings(_ articles: [Article]) -> [Finding] {
        articles.compactMap { article in
            if let last = article.frontMatter.validUntil, last.value < asOf {
                return Finding(
                    .expiredArticle, at: last.place, "the article was valid until \(last.value)",
                    explanation: "It is \(asOf), and readers are still told what “\(article.title)” says.",
                    fix: "Correct the article and write a new day for “validUntil”, or take it out with `draft: true`.")
            }
            guard let due = article.frontMatter.reviewBy, due.value < asOf else { return nil }
            return Finding(
                .reviewOverdue, at: due.place, "the article was to be reviewed by \(due.value)",
                explanation: "It is \(asOf), and what “\(article.title)” says may have changed.",
                fix: "Read it again, then write a new day for “reviewBy”.")
        }
    }
}
