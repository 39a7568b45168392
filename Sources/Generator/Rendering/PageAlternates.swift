internal import KnowledgeBase

/// Where the language switch of a page leads.
struct PageAlternates {
    /// By locale: an address from the site's root. Where a locale has no such page, the nearest folder that it has.
    let addresses: [String]
    /// Real translations only, the page itself included: language tag and address.
    let translations: [(language: String, url: String)]
    let defaultURL: String?

    init(_ context: SiteContext, page index: Int) {
        let plan = context.plan
        let page = plan.pages[index]
        addresses = plan.locales.indices.map { locale in
            if let counterpart = plan.counterparts[index][locale] { return plan.pages[counterpart].url }
            return locale == page.locale ? page.url : Self.nearestFolder(plan, of: page, in: locale)
        }
        guard plan.isIndexed(index) else {
            (translations, defaultURL) = ([], nil)
            return
        }
        let real = plan.translations(of: index).filter { plan.isIndexed($0.page) }
        translations = real.map { (plan.locales[$0.locale].languageTag, plan.pages[$0.page].url) }
        let original = real.first { $0.locale == plan.configuration.defaultLocale } ?? real.first
        defaultURL = original.map { plan.pages[$0.page].url }
    }

    private static func nearestFolder(_ plan: SitePlan, of page: Page, in locale: Int) -> String {
        var current: Int? = page.section
        while let index = current {
            let section = plan.sections[index]
            if let found = plan.sectionByPath[locale][section.path] { return plan.sections[found].url }
            current = section.parent
        }
        return plan.sections[plan.rootSections[locale]].url
    }
}
