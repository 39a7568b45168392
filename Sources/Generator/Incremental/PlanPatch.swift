internal import Diagnostics
internal import KnowledgeBase

/// Changes a plan in place of making it anew, where sections stay what they are: another date, a description, a title
/// that moves its page within its section, a page that comes or goes, the title of the site. Most changes are of this
/// kind, and a plan of forty thousand pages takes its time.
enum PlanPatch {
    /// With more articles that come or go, a folder of them, say, the planner is as fast.
    private static let maximumMoves = 16

    /// The plan that the planner would make, or nil where it has to be asked.
    static func plan(_ update: InputUpdate, before: PlannedSite?) -> (plan: SitePlan, findings: [Finding])? {
        guard let before, !update.hasNewLocales, update.movedArticles.count <= maximumMoves else { return nil }
        let touched = update.changedArticles.union(update.movedArticles)
        let isNamed = before.planFindings.contains { finding in
            touched.contains(finding.place.path)
                || finding.notes.contains { $0.place.map { touched.contains($0.path) } ?? false }
        }
        // A finding names a place, and places move.
        guard !isNamed else { return nil }
        var plan = before.plan
        if update.hasNewConfiguration { configure(&plan, update.inputs.configuration) }
        if !update.movedArticles.isEmpty {
            guard let moved = PlanSplice.plan(plan, without: update.movedArticles, with: arrivals(update)) else {
                return nil
            }
            plan = moved
        }
        let isReplaced = !touched.subtracting(update.movedArticles).isEmpty
        guard let changed = isReplaced ? replaceArticles(update, in: &plan) : [] else { return nil }
        var movedLocales: Set<Int> = []
        for section in Set(changed.flatMap { plan.pagesOfArticle[$0] }.map { plan.pages[$0].section }).sorted() {
            guard let hasMoved = sort(section, &plan) else { return nil }
            if hasMoved { movedLocales.insert(plan.sections[section].locale) }
        }
        // Tags list their pages in reading order, and are named after the first that spells them.
        for locale in movedLocales where !plan.tags[locale].isEmpty {
            var findings: [Finding] = []
            plan.tags[locale] = Planner.tags(in: locale, of: plan, &findings)
            guard findings.isEmpty else { return nil }
        }
        guard !touched.isEmpty else { return (plan, before.planFindings) }
        plan.newestDate = plan.articles.lazy.flatMap { [$0.frontMatter.date, $0.frontMatter.updated] }.compactMap { $0 }
            .max()
        return (plan, before.planFindings)
    }

    /// Those of the moved articles that have pages now, in the order of their sources.
    private static func arrivals(_ update: InputUpdate) -> [Article] {
        let includesDrafts = update.build.options.includesDrafts
        return update.movedArticles.compactMap { update.inputs.known[$0]?.article }.filter {
            includesDrafts || !$0.frontMatter.isDraft
        }.sorted { $0.sourcePath.utf8.lexicographicallyPrecedes($1.sourcePath.utf8) }
    }

    /// The languages are the same ones, or the planner was asked.
    private static func configure(_ plan: inout SitePlan, _ configuration: SiteConfiguration) {
        plan.configure(configuration)
        for root in plan.rootSections where plan.sections[root].landing == nil {
            plan.sections[root].title = configuration.title[plan.locales[plan.sections[root].locale].code]
        }
    }

    /// Puts the front matter that was read into the plan. The indices of its articles, or nil where an article may be a
    /// section's title: there the planner knows best.
    private static func replaceArticles(_ update: InputUpdate, in plan: inout SitePlan) -> [Int]? {
        let sources = update.changedArticles.subtracting(update.movedArticles)
        let changed = plan.articles.indices.filter { sources.contains(plan.articles[$0].sourcePath) }
        for index in changed {
            guard let new = update.inputs.known[plan.articles[index].sourcePath]?.article, !new.isIndex,
                !plan.pagesOfArticle[index].contains(where: { plan.pages[$0].isLanding })
            else { return nil }
            plan.articles[index] = new
        }
        return changed
    }

    // MARK: Order

    /// Puts the pages of a section into the order that the planner would give them.
    ///
    /// - Returns: Whether any moved; nil where only the planner can tell: equal titles stand in an order of its own.
    private static func sort(_ section: Int, _ plan: inout SitePlan) -> Bool? {
        let language = plan.locales[plan.sections[section].locale].language
        let pages = plan.sections[section].pages
        let keys = pages.map { page in
            let article = plan.articles[plan.pages[page].article]
            return (article.frontMatter.order, CollationKey(article.title, language: language))
        }
        let order = keys.indices.sorted { Planner.precedes(keys[$0], keys[$1]) }
        for (left, right) in zip(order, order.dropFirst()) where !Planner.precedes(keys[left], keys[right]) {
            return nil
        }
        if order.elementsEqual(keys.indices) { return false }
        // In reading order the pages of a section stand side by side.
        guard let first = pages.first, pages.elementsEqual(first..<first + pages.count) else { return nil }
        return move(order, from: first, &plan) ? true : nil
    }

    /// Permutes the pages from `first` on: the n-th is then the one that was at `order[n]`.
    ///
    /// False, with the plan spoilt, where two pages have one address.
    private static func move(_ order: [Int], from first: Int, _ plan: inout SitePlan) -> Bool {
        // Of the section alone: a copy of the whole would be made for each.
        let pages = Array(plan.pages[first..<first + order.count])
        let counterparts = Array(plan.counterparts[first..<first + order.count])
        for (position, from) in order.enumerated() where position != from {
            let (new, old) = (first + position, first + from)
            let page = pages[from]
            let contentPath = plan.articles[page.article].contentPath
            plan.pages[new] = page
            plan.counterparts[new] = counterparts[from]
            guard let entry = plan.pagesOfArticle[page.article].firstIndex(of: old),
                plan.pageByContentPath[page.locale][contentPath] == old, plan.pageByURL[page.url] == old
            else { return false }
            plan.pagesOfArticle[page.article][entry] = new
            plan.pageByContentPath[page.locale][contentPath] = new
            plan.pageByURL[page.url] = new
        }
        for (position, from) in order.enumerated() where position != from {
            let new = first + position
            var members = plan.counterparts[new]
            guard !members.isEmpty else { continue }
            members[plan.pages[new].locale] = new
            for case let member? in members { plan.counterparts[member] = members }
        }
        return true
    }
}
