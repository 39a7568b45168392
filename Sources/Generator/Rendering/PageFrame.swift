internal import KnowledgeBase
internal import Templates

/// The parts of a page that all pages of a locale at one depth share: the beginning of its head, its header and footer.
///
/// Links are relative, so pages at different depths need different ones; rendered once for each depth that occurs.
struct PageFrame: Sendable {
    let htmlAttributes: String
    let head: [UInt8]
    let header: [UInt8]
    /// The header with a menu button, for pages that have a navigation.
    let headerWithMenu: [UInt8]
    let footer: [UInt8]

    init(_ context: SiteContext, locale: Int, url: String) throws {
        let root = RelativeURL.root(from: url)
        func asset(_ name: String) -> ViewValue { .text(RelativeURL.encode(root + context.assets.path(name))) }
        let site = context.plan.locales[locale]
        let feed = context.hasFeed[locale] ? context.link(from: url, to: AtomFeed.path(of: site)) : nil
        let library = context.libraries[locale]
        let questions =
            context.hasQuestions[locale]
            ? context.link(from: url, to: GeneratedPage.questions.url(in: site)) : nil
        htmlAttributes =
            context.languageAttributes(locale)
            + #" data-root="\#(root)" data-locale="\#(Markup.escape(site.code))""#
        head = try library.render(
            "partials/head",
            [
                "stylesheet": asset("kotae.css"), "themeScript": asset("theme.js"), "script": asset("kotae.js"),
                "icon": asset("favicon.svg"),
                "searchScript": context.hasSearch ? .text(root + "search/kotae-search.js") : .none,
                "feed": .optional(feed), "feedTitle": .text(context.siteTitle(locale)),
                "localeCode": .text(site.code),
                "localeCodes": .text(context.plan.locales.map(\.code).joined(separator: " ")),
            ])
        let links = Self.headerLinks(context, locale: locale, url: url)
        func header(hasMenu: Bool) throws -> [UInt8] {
            try library.render(
                "partials/site-header",
                [
                    "home": .text(context.link(from: url, to: context.home(locale))),
                    "siteTitle": .text(context.siteTitle(locale)), "questionsURL": .optional(questions),
                    "hasSearch": .flag(context.hasSearch), "hasNavigation": .flag(hasMenu),
                    "hasHeaderLinks": .flag(!links.isEmpty), "headerLinks": .list(links),
                ])
        }
        self.header = try header(hasMenu: false)
        headerWithMenu = try header(hasMenu: true)
        let tags =
            context.plan.tags[locale].isEmpty ? nil : context.link(from: url, to: GeneratedPage.tags.url(in: site))
        footer = try library.render(
            "partials/site-footer",
            [
                "footerNote": .none, "footerLinks": .list([]), "questionsURL": .optional(questions),
                "tagsURL": .optional(tags), "feed": .optional(feed), "siteTitle": .text(context.siteTitle(locale)),
                "searchStrings": context.hasSearch ? .raw(SearchStrings.json(context, locale: locale)) : .none,
            ])
    }

    private static func headerLinks(_ context: SiteContext, locale: Int, url: String) -> [View] {
        let code = context.plan.locales[locale].code
        return context.configuration.navigation.compactMap { entry in
            switch entry.target {
            case .external(let address):
                return ["href": .text(address), "label": .text(entry.title[code])]
            case .content(let path):
                let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
                guard let page = context.plan.pageByContentPath[locale][stem] else { return nil }
                let title =
                    entry.title[code].isEmpty
                    ? context.plan.article(of: context.plan.pages[page]).title : entry.title[code]
                return [
                    "href": .text(context.link(from: url, to: context.plan.pages[page].url)), "label": .text(title),
                ]
            }
        }
    }
}
