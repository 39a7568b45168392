internal import KnowledgeBase
internal import Markdown
internal import Templates

/// All that the pages of a site have in common, made before the first is rendered.
///
/// A class, because every part of every page holds it.
final class SiteContext: Sendable {
    struct DateFact: Hashable {
        var name: String
        var date: CalendarDate
        var locale: Int
    }

    struct Fallback: Hashable {
        /// The locale of the page.
        var locale: Int
        /// The locale of its text.
        var original: Int
    }

    let plan: SitePlan
    /// By locale.
    let strings: [UIStrings]
    /// By locale, with the locale's words already in place.
    let libraries: [TemplateLibrary]
    let assets: ThemeAssets
    let resolver: LinkResolver
    /// Whether the search client is part of the theme.
    let hasSearch: Bool
    /// By locale: whether it has a feed.
    let hasFeed: [Bool]
    /// By locale: whether any of its articles holds questions. Known from the kinds of articles, before they are
    /// parsed.
    let hasQuestions: [Bool]
    /// By section: its place among the folders of the one that it is in.
    let sectionPlaces: [Int]
    let faqHeadings: FAQHeadings
    let rules: SiteRules
    /// What the search index has cost so far.
    let searchTime = ProcessorTime()
    /// By locale: the words that the Markdown renderer sets.
    let renderingStrings: [RenderingOptions.Strings]
    /// Facts of articles that are only a date.
    let dateFacts = Memo<DateFact, String>()
    /// The heading and, escaped, the message of the notice on a page that shows another locale's text.
    let fallbackNotices = Memo<Fallback, (heading: String, message: String)>()

    init(plan: SitePlan, theme: ThemeReader.Theme, files: SourceFiles, drafts: Set<String>, rules: SiteRules) {
        self.plan = plan
        self.rules = rules
        (strings, libraries, assets) = (theme.strings, theme.libraries, ThemeAssets(theme.assets))
        renderingStrings = theme.strings.map(Self.renderingStrings)
        hasSearch = !theme.searchClient.isEmpty
        let generated = Set(plan.locales.flatMap { locale in GeneratedPage.allCases.map { $0.url(in: locale) } })
            .union(plan.sections.map(\.url))
            .union(
                zip(plan.locales, plan.tags).flatMap { locale, tags in
                    tags.map { GeneratedPage.tags.url(in: locale) + $0.slug + "/" }
                })
        resolver = LinkResolver(plan: plan, files: files.media + files.statics, drafts: drafts, generated: generated)
        hasFeed = plan.pageRanges.map { range in
            !plan.configuration.baseURL.isEmpty
                && range.contains { index in
                    let frontMatter = plan.articles[plan.pages[index].article].frontMatter
                    return plan.isIndexed(index) && (frontMatter.updated ?? frontMatter.date) != nil
                }
        }
        hasQuestions = plan.pageRanges.map { range in
            range.contains { !plan.pages[$0].isFallback && plan.articles[plan.pages[$0].article].kind == .faq }
        }
        var places = [Int](repeating: 0, count: plan.sections.count)
        for section in plan.sections {
            for (place, child) in section.subsections.enumerated() { places[child] = place }
        }
        sectionPlaces = places
        faqHeadings = FAQHeadings(FAQHeadings.builtInNames + plan.configuration.faqHeadings)
    }

    private static func renderingStrings(_ strings: UIStrings) -> RenderingOptions.Strings {
        let callouts = Dictionary(
            uniqueKeysWithValues: CalloutKind.allCases.map { ($0.name, strings["callouts.\($0.name)"]) })
        return RenderingOptions.Strings(
            callouts: callouts, anchor: strings["anchor.label"], table: strings["table.label"],
            footnoteBack: strings["footnotes.back"], taskDone: strings["tasks.done"], taskOpen: strings["tasks.open"])
    }

    var configuration: SiteConfiguration { plan.configuration }

    func siteTitle(_ locale: Int) -> String { configuration.title[plan.locales[locale].code] }

    func home(_ locale: Int) -> String { plan.sections[plan.rootSections[locale]].url }

    /// `lang="ja" dir="ltr"`, for `<html>` and for text in another language than the page.
    func languageAttributes(_ locale: Int) -> String {
        let locale = plan.locales[locale]
        return #"lang="\#(Markup.escape(locale.languageTag))" dir="\#(locale.isRightToLeft ? "rtl" : "ltr")""#
    }

    /// An address from the site's root as a page at `url` writes it.
    func link(from url: String, to target: String) -> String {
        RelativeURL.encode(RelativeURL.from(url, to: target))
    }
}
