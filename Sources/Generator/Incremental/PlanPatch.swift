internal import Diagnostics
internal import KnowledgeBase

/// Changes a plan in place of making it anew, where the pages stay what and where they are: a new date, a description,
/// a title that does not move its page. Most changes of a front matter are of this kind, and a plan of forty thousand
/// pages takes its time.
enum PlanPatch {
    /// The plan that the planner would make, or nil where it has to be asked.
    static func plan(_ update: InputUpdate, before: PlannedSite?) -> (plan: SitePlan, findings: [Finding])? {
        guard let before, !update.hasNewStructure, !update.hasNewOutputs else { return nil }
        let isNamed = before.planFindings.contains { finding in
            update.changedArticles.contains(finding.place.path)
                || finding.notes.contains { $0.place.map { update.changedArticles.contains($0.path) } ?? false }
        }
        // A finding names a place, and places move.
        guard !isNamed else { return nil }
        var plan = before.plan
        for (index, article) in before.plan.articles.enumerated()
        where update.changedArticles.contains(article.sourcePath) {
            // Where an article may be a section's title or a tag's place, the planner knows best.
            guard let new = update.inputs.known[article.sourcePath]?.article, !new.isIndex,
                !plan.pagesOfArticle[index].contains(where: { plan.pages[$0].isLanding })
            else { return nil }
            plan.articles[index] = new
        }
        let sections = Set(
            plan.articles.indices.lazy.filter { update.changedArticles.contains(plan.articles[$0].sourcePath) }
                .flatMap { plan.pagesOfArticle[$0] }.map { plan.pages[$0].section })
        guard sections.allSatisfy({ isSorted($0, plan) }) else { return nil }
        plan.newestDate = plan.articles.lazy.flatMap { [$0.frontMatter.date, $0.frontMatter.updated] }.compactMap { $0 }
            .max()
        return (plan, before.planFindings)
    }

    /// Whether the planner would leave the pages of a section in the order they have.
    private static func isSorted(_ section: Int, _ plan: SitePlan) -> Bool {
        let language = plan.locales[plan.sections[section].locale].language
        let keys = plan.sections[section].pages.map { page in
            let article = plan.articles[plan.pages[page].article]
            return (article.frontMatter.order, CollationKey(article.title, language: language))
        }
        // Strictly: equal ones stand in an order that only the planner knows.
        return zip(keys, keys.dropFirst()).allSatisfy { Planner.precedes($0, $1) }
    }
}
