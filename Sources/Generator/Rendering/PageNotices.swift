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

    func html() throws -> [UInt8]? {
        let page = context.plan.pages[index]
        let article = context.plan.article(of: page)
        let strings = context.strings[page.locale]
        let library = context.libraries[page.locale]
        var notices: [UInt8] = []
        if page.isFallback {
            let original = context.plan.canonicalPage(of: index)
            let values: KeyValuePairs = [
                "language": context.plan.locales[page.locale].name,
                "original": context.plan.locales[article.locale].name,
            ]
            notices += try library.render(
                "partials/notice",
                [
                    "tone": .text("fallback"), "heading": .text(strings.format("notice.fallback.heading", values)),
                    "message": .raw(Markup.escape(strings.format("notice.fallback.message", values))),
                    "href": .text(context.link(from: page.url, to: context.plan.pages[original].url)),
                    "action": .text(strings["notice.fallback.action"]),
                ])
        }
        if article.frontMatter.isDraft {
            notices += try library.render(
                "partials/notice",
                [
                    "tone": .text("draft"), "heading": .text(strings["notice.draft.heading"]),
                    "message": .raw(Markup.escape(strings["notice.draft.message"])), "href": .none, "action": .none,
                ])
        }
        notices += try claimNotices(strings, library)
        return notices.isEmpty ? nil : notices
    }

    /// One for each known falsehood, in the order of the text, then one for the policy that was due first.
    private func claimNotices(_ strings: UIStrings, _ library: TemplateLibrary) throws -> [UInt8] {
        let marks = context.rules.marks
        var notices: [UInt8] = []
        var seen: Set<String> = []
        for id in claims where seen.insert(id).inserted {
            guard let claim = marks.claim(id), let since = claim.knownFalseSince else { continue }
            notices += try library.render(
                "partials/notice",
                [
                    "tone": .text("known-false"), "heading": .text(strings["notice.knownFalse.heading"]),
                    "message": .raw(
                        strings.html(
                            "notice.knownFalse.message",
                            ["reason": Markup.escape(claim.reason), "date": Markup.escape(strings.date(since))])),
                    "href": .none, "action": .none,
                ])
        }
        let due = seen.compactMap { id in marks.policy(of: id).flatMap { $0.isStale ? $0.reviewBy : nil } }.min()
        guard let due else { return notices }
        return notices
            + (try library.render(
                "partials/notice",
                [
                    "tone": .text("stale"), "heading": .text(strings["notice.stale.heading"]),
                    "message": .raw(
                        strings.html("notice.stale.message", ["date": Markup.escape(strings.date(due))])),
                    "href": .none, "action": .none,
                ]))
    }
}
