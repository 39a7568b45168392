internal import KnowledgeBase
internal import Templates

/// Puts the main column of a page into its frame: head, header, language switch, navigation, footer.
///
/// What pages share is rendered when the first of them asks for it and kept. May be used from several threads.
final class PageLayout: Sendable {
    /// What differs from page to page.
    struct Parts {
        var kind: String
        var locale: Int
        /// From the site's root.
        var url: String
        var metadata: Metadata
        /// By locale: the address that the language switch leads to.
        var alternates: [String]
        var navigation: [UInt8]?
        /// The list of headings, as `<ul>…</ul>`.
        var outline: [UInt8]?
        /// The language of what the author wrote, where it is not the page's; with a blank before it.
        var textAttributes = ""
        var content: [UInt8]
    }

    private struct FrameKey: Hashable {
        var locale: Int
        var depth: Int
    }

    private struct NavigationKey: Hashable {
        var section: Int
        var part: Int
    }

    let context: SiteContext
    /// A folder that no page has. Links that several pages share are written as from here: those from a page to
    /// itself and to what
    /// is below it (`./`, `part/`) would be wrong on the others.
    private static let nowhere = "\u{1}/"
    private let frames = Memo<FrameKey, PageFrame>()
    private let navigations = Memo<NavigationKey, SectionNavigation>()
    /// By locale.
    private let switches = Memo<Int, LocaleSwitch>()
    /// By section.
    private let trails = Memo<Int, PageTrail>()

    init(_ context: SiteContext) {
        self.context = context
    }

    /// The finished page.
    func html(_ parts: Parts) throws -> [UInt8] {
        let frame = try frame(locale: parts.locale, url: parts.url)
        let library = context.libraries[parts.locale]
        let contents = try parts.outline.map {
            try library.render(
                "partials/contents", ["outline": .raw($0), "textAttributes": .raw(parts.textAttributes)])
        }
        return try library.render(
            "layout",
            [
                "htmlAttributes": .raw(frame.htmlAttributes), "head": .raw(frame.head),
                "metadata": .raw(parts.metadata.html(plan: context.plan)), "kind": .text(parts.kind),
                "siteHeader": .raw(parts.navigation == nil ? frame.header : frame.headerWithMenu),
                "localeSwitch": .optionalRaw(try localeSwitch(parts)), "navigation": .optionalRaw(parts.navigation),
                "contents": .optionalRaw(contents), "content": .raw(parts.content), "siteFooter": .raw(frame.footer),
            ])
    }

    /// The navigation with a page's own link marked.
    func navigation(for index: Int) throws -> [UInt8] {
        let page = context.plan.pages[index]
        let pages = context.plan.sections[page.section].pages
        let part = pages.first.map { page.isLanding ? 0 : (index - $0) / SectionNavigation.partSize } ?? 0
        // What one page alone shows is not kept: the landing page's is at a depth of its own, and there may be as many
        // folders as pages. Others share links, so these start from a place that none of them is.
        let url = page.isLanding ? page.url : context.plan.sections[page.section].url + Self.nowhere
        let make = { try SectionNavigation(self.context, section: page.section, part: part, url: url) }
        guard !page.isLanding, pages.count > 1 else { return try make().html(for: index) }
        return try navigations.value(for: NavigationKey(section: page.section, part: part), make).html(for: index)
    }

    /// The navigation of a section that has no page of its own, as its landing page shows it.
    func navigation(ofSection section: Int) throws -> [UInt8] {
        let url = context.plan.sections[section].url
        return try SectionNavigation(context, section: section, part: 0, url: url).html(for: -1)
    }

    /// The breadcrumbs of a section's pages that are not its landing page.
    func trail(section: Int) throws -> PageTrail {
        try trails.value(for: section) {
            let breadcrumbs = Breadcrumbs(context, section: section, isLanding: false)
            let section = context.plan.sections[section]
            return PageTrail(
                html: try breadcrumbs.html(context, locale: section.locale, from: section.url + Self.nowhere),
                items: StructuredData(plan: context.plan).items(breadcrumbs.entries), count: breadcrumbs.entries.count)
        }
    }

    private func frame(locale: Int, url: String) throws -> PageFrame {
        let key = FrameKey(locale: locale, depth: url.utf8.count { $0 == 0x2F })
        return try frames.value(for: key) {
            try PageFrame(context, locale: locale, url: String(repeating: Self.nowhere, count: key.depth))
        }
    }

    private func localeSwitch(_ parts: Parts) throws -> [UInt8]? {
        guard context.plan.locales.count > 1 else { return nil }
        let made = try switches.value(for: parts.locale) { try LocaleSwitch(context, locale: parts.locale) }
        return made.html(from: parts.url, to: parts.alternates)
    }
}
