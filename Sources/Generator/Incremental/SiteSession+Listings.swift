internal import KnowledgeBase

extension SiteSession {
    /// The pages that list what the articles of a locale hold. Processes those articles that were not.
    func listing(_ page: GeneratedPage, _ locale: Int, _ moment: Moment) throws -> [OutputFile] {
        let listings = ListingPages(layout: moment.site.renderer.layout)
        switch page {
        case .tags: return try listings.tags(locale, counts: countsOfTagged(locale, moment))
        case .questions: return try [listings.questions(locale, questions(locale, moment))].compactMap { $0 }
        case .search: return moment.site.renderer.context.hasSearch ? [try listings.search(locale)] : []
        case .claims: return try claims(moment).map { [try listings.claims(locale, $0.report)] } ?? []
        }
    }

    private func countsOfTagged(_ locale: Int, _ moment: Moment) throws -> [ArticleCounts] {
        let plan = moment.site.plan
        var counts = Array(repeating: ArticleCounts(), count: plan.articles.count)
        let articles = Set(plan.tags[locale].flatMap(\.pages).map { plan.pages[$0].article })
        for article in articles where plan.articles[article].kind != .article {
            counts[article] = try record(article, moment) { $0.hasCounts(of: $1) }.result.counts
        }
        return counts
    }

    /// In the order of the articles, as a build gathers them.
    private func questions(_ locale: Int, _ moment: Moment) throws -> [QuestionGroup] {
        let plan = moment.site.plan
        let articles = plan.articles.indices.filter { plan.articles[$0].locale == locale }
        let work = OrderedWork<QuestionGroup?, [QuestionGroup]>(state: [])
        try work.run(count: articles.count, workers: build.options.workers) { index in
            let questions = try self.record(articles[index], moment) { $0.hasCounts(of: $1) }.result.questions
            guard let page = plan.pagesOfArticle[articles[index]].first, !questions.isEmpty else { return nil }
            return QuestionGroup(page: page, questions: questions)
        } consume: { groups, group in
            if let group { groups.append(group) }
        }
        return work.result
    }
}
