internal import KnowledgeBase
internal import Templates

/// Finishes the landing pages that have a text of their own, when the counts on their cards are known.
struct LandingPages {
    let listings: ListingPages
    /// By page.
    let bodies: [Int: LandingBody]
    let counts: [ArticleCounts]

    private var context: SiteContext { listings.context }

    /// Nil where the article could not be read.
    func file(page index: Int) throws -> OutputFile? {
        guard let body = bodies[index] else { return nil }
        let page = context.plan.pages[index]
        let isHome = context.plan.sections[page.section].parent == nil
        let text = body.html.allSatisfy { $0 <= 0x20 } ? nil : body.html
        let breadcrumbs = Breadcrumbs(context, section: page.section, isLanding: true)
        let notices = try PageNotices(context: context, index: index, claims: body.claims).html()
        let content =
            isHome
            ? try listings.home(page.locale, page: page, body: text, notices: notices, counts: counts)
            : try listings.sectionContent(
                page.section, page: page, body: text, breadcrumbs: breadcrumbs, notices: notices, counts: counts)
        let alternates = PageAlternates(context, page: index)
        var metadata = PageMetadata(context: context, index: index, alternates: alternates).metadata
        if !context.configuration.baseURL.isEmpty, !page.isFallback, !breadcrumbs.entries.isEmpty {
            let title = context.plan.article(of: page).title
            metadata.structuredData = [
                StructuredData(plan: context.plan).breadcrumbs(breadcrumbs.entries, title: title, url: page.url)
            ]
        }
        let bytes = try listings.layout.html(
            PageLayout.Parts(
                kind: isHome ? "home" : "section", locale: page.locale, url: page.url, metadata: metadata,
                alternates: alternates.addresses, navigation: isHome ? nil : try listings.layout.navigation(for: index),
                outline: nil, content: content))
        return OutputFile(SitePlan.outputPath(of: page.url), bytes)
    }
}
