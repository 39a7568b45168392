internal import KnowledgeBase
internal import Templates

/// What a reader must know before reading a page: that it is in another language, or a draft.
struct PageNotices {
    let context: SiteContext
    /// An index into the plan's pages.
    let index: Int

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
        return notices.isEmpty ? nil : notices
    }
}
