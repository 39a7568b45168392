internal import KnowledgeBase

/// The Atom feed of one locale (RFC 4287): its newest articles, by the dates that they carry.
///
/// No clock: the feed's own date is that of its newest entry, so that building twice gives the same bytes.
struct AtomFeed {
    static let maximumEntries = 50

    let plan: SitePlan
    let locale: Int

    static func path(of locale: SiteLocale) -> String {
        locale.path.isEmpty ? "feed.xml" : locale.path + "/feed.xml"
    }

    /// Nil where no article of the locale has a date.
    func file() -> OutputFile? {
        let dated = plan.pageRanges[locale].compactMap { page -> (page: Int, updated: CalendarDate)? in
            guard plan.isIndexed(page) else { return nil }
            let frontMatter = plan.articles[plan.pages[page].article].frontMatter
            return (frontMatter.updated ?? frontMatter.date).map { (page, $0) }
        }
        // Newest first; those of one day in reading order.
        let entries = dated.sorted { $0.updated != $1.updated ? $0.updated > $1.updated : $0.page < $1.page }
            .prefix(Self.maximumEntries)
        guard let newest = entries.first?.updated else { return nil }
        let site = plan.locales[locale]
        let home = plan.sections[plan.rootSections[locale]].url
        let path = Self.path(of: site)
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(site.languageTag)">
            <title>\(Markup.escape(plan.configuration.title[site.code]))</title>
            <id>\(escapedURL(home))</id>
            <link rel="alternate" type="text/html" href="\(escapedURL(home))"/>
            <link rel="self" type="application/atom+xml" href="\(escapedURL(path))"/>
            <updated>\(newest)T00:00:00Z</updated>
            <author><name>\(Markup.escape(plan.configuration.title[site.code]))</name></author>

            """
        for entry in entries { text += self.entry(entry.page, updated: entry.updated) }
        return OutputFile(path, text + "</feed>\n")
    }

    private func entry(_ page: Int, updated: CalendarDate) -> String {
        let frontMatter = plan.articles[plan.pages[page].article].frontMatter
        let url = escapedURL(plan.pages[page].url)
        var text = "<entry><title>\(Markup.escape(frontMatter.title))</title><id>\(url)</id>"
        text += #"<link rel="alternate" type="text/html" href="\#(url)"/><updated>\#(updated)T00:00:00Z</updated>"#
        if let date = frontMatter.date { text += "<published>\(date)T00:00:00Z</published>" }
        for author in frontMatter.authors { text += "<author><name>\(Markup.escape(author))</name></author>" }
        for tag in frontMatter.tags { text += #"<category term="\#(Markup.escape(tag.value))"/>"# }
        if !frontMatter.description.isEmpty { text += "<summary>\(Markup.escape(frontMatter.description))</summary>" }
        return text + "</entry>\n"
    }

    private func escapedURL(_ path: String) -> String {
        Markup.escape(plan.absoluteURL(path))
    }
}
