internal import KnowledgeBase
internal import Rules
internal import Templates

/// What a reader must know before reading a page: that it is in another language, a draft, known to be out of date, or
/// held against rules that are due for review.
struct PageNotices {
    let context: SiteContext
    /// An index into the plan's pages.
    let index: Int
    /// The names of the claims that the page states.
    var claims: [String] = []

    private var page: Page { context.plan.pages[index] }
    private var strings: UIStrings { context.strings[page.locale] }

    func html() throws -> [UInt8]? {
        let article = context.plan.article(of: page)
        var notices: [UInt8] = []
        if page.isFallback {
            let original = context.plan.canonicalPage(of: index)
            let key = SiteContext.Fallback(locale: page.locale, original: article.locale)
            let words = context.fallbackNotices.value(for: key) {
                self.words(
                    "fallback",
                    [
                        "language": context.plan.locales[page.locale].name,
                        "original": context.plan.locales[article.locale].name,
                    ])
            }
            notices += try notice(
                "fallback", "fallback", words,
                href: context.link(from: page.url, to: context.plan.pages[original].url))
        }
        if article.frontMatter.isDraft { notices += try notice("draft", "draft", words("draft")) }
        notices += try claimNotices()
        return notices.isEmpty ? nil : notices
    }

    /// One for each known falsehood, in the order of the text, then one for the policy that was due first.
    private func claimNotices() throws -> [UInt8] {
        let marks = context.rules.marks
        var notices: [UInt8] = []
        var seen: Set<String> = []
        for id in claims where seen.insert(id).inserted {
            guard let claim = marks.claim(id), let since = claim.knownFalseSince else { continue }
            notices += try notice(
                "known-false", "knownFalse",
                words("knownFalse", ["reason": claim.reason, "date": strings.date(since)]))
        }
        let due = seen.compactMap { id in marks.policy(of: id).flatMap { $0.isStale ? $0.reviewBy : nil } }.min()
        if let due { notices += try notice("stale", "stale", words("stale", ["date": strings.date(due)])) }
        return notices
    }

    /// - Parameters:
    ///   - key: The words are `notice.<key>.heading`, `.message` and, where it has a link, `.action`.
    private func notice(
        _ tone: String, _ key: String, _ words: (heading: String, message: String), href: String? = nil
    ) throws -> [UInt8] {
        try context.libraries[page.locale].render(
            "partials/notice",
            [
                "tone": .text(tone), "heading": .text(words.heading), "message": .raw(words.message),
                "href": .optional(href), "action": href == nil ? .none : .text(strings["notice.\(key).action"]),
            ])
    }

    /// - Parameter values: Plain text for the placeholders in the heading and the message.
    private func words(
        _ key: String, _ values: KeyValuePairs<String, String> = [:]
    ) -> (heading: String, message: String) {
        (
            strings.format("notice.\(key).heading", values),
            Markup.escape(strings.format("notice.\(key).message", values))
        )
    }
}
