internal import KnowledgeBase
internal import Templates

/// The way from the home page down to a page, without the page itself.
struct Breadcrumbs {
    /// Titles and addresses from the site's root, home first.
    let entries: [(title: String, url: String)]

    /// - Parameter isLanding: Whether the page is the landing page of the section; then the section is left out.
    init(_ context: SiteContext, section: Int, isLanding: Bool) {
        var entries: [(String, String)] = []
        var current: Int? = isLanding ? context.plan.sections[section].parent : section
        while let index = current {
            let section = context.plan.sections[index]
            let title = section.parent == nil ? context.siteTitle(section.locale) : section.title
            entries.append((title, section.url))
            current = section.parent
        }
        self.entries = entries.reversed()
    }

    func html(_ context: SiteContext, locale: Int, from url: String) throws -> [UInt8] {
        let crumbs = entries.map { entry -> View in
            ["href": .text(context.link(from: url, to: entry.url)), "label": .text(entry.title)]
        }
        return try context.libraries[locale].render("partials/breadcrumbs", ["crumbs": .list(crumbs)])
    }
}
