internal import KnowledgeBase
internal import Rules
internal import Templates

extension ListingPages {
    /// The report on what the rules made of the articles' claims.
    func claims(_ locale: Int, _ report: RulesReport) throws -> OutputFile {
        let url = GeneratedPage.claims.url(in: plan.locales[locale])
        let page = ClaimsPage(
            context: context, report: report.page(for: plan.locales[locale].code), locale: locale, url: url)
        let home = Breadcrumbs(context, section: plan.rootSections[locale], isLanding: false)
        let title = context.strings[locale]["claims.title"]
        let content = try context.libraries[locale].render(
            "pages/claims",
            [
                "breadcrumbs": .raw(try home.html(context, locale: locale, from: url)), "title": .text(title),
                "lead": .text(page.lead), "body": .raw(page.body()),
            ])
        return try file(
            kind: "report", locale: locale, url: url, title: title, alternates: alternates(of: .claims),
            breadcrumbs: home,
            navigation: nil, content: content)
    }

    /// A line for the home page: how much is checked, as a link to the report. Known from the policies alone, so that
    /// the page need not wait for all articles. Nil where no claim holds.
    func checkedSummary(_ locale: Int, from url: String) -> [UInt8]? {
        guard let checked = context.rules.marks.checked else { return nil }
        let strings = context.strings[locale]
        let text = strings.format(
            "home.checked", ["claims": strings.number(checked.claims), "date": strings.date(checked.asOf)])
        let href = context.link(from: url, to: GeneratedPage.claims.url(in: plan.locales[locale]))
        return Array(#"<a href="\#(Markup.escape(href))">\#(Markup.escape(text))</a>"#.utf8)
    }
}
