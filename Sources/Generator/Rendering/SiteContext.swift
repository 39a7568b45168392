internal import KnowledgeBase
internal import Markdown
internal import Templates

/// All that the pages of a site have in common, made before the first is rendered.
struct SiteContext: Sendable {
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
    let faqHeadings: FAQHeadings
    let rules: SiteRules
    /// What the search index has cost so far.
    let searchTime = ProcessorTime()

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
