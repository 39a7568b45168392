package import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Rules
internal import Synchronization

extension SiteSession {
    /// What is to be said about the page at a path of the output. Processes its article, its translations, and those
    /// that it links to.
    package func findings(of path: String) throws -> PageFindings {
        var page = PageFindings()
        let blocking = state.withLock { $0.blocking }
        guard let moment else {
            page.findings = blocking.sorted()
            return page
        }
        let plan = moment.site.plan
        let known = state.withLock { $0.stamp == moment.stamp ? ($0.allFindings, $0.search) : (nil, nil) }
        var findings: [Finding] = []
        if let index = plan.pageByURL[Self.url(of: path)] {
            let shown = plan.pages[index]
            let source = plan.articles[shown.article].sourcePath
            page.source = source
            page.isFallback = shown.isFallback
            page.missingTranslations = plan.locales.indices.filter { locale in
                plan.counterparts[index][locale].map { plan.pages[$0].isFallback } ?? true
            }.map { plan.locales[$0].code }
            let rules = try rules(ofArticle: shown.article, moment)
            page.claims = Self.claims(of: source, rules.report)
            findings = try self.findings(ofArticle: shown.article, moment)
            findings += rules.findings.filter { $0.place.path == source }
            findings += known.1?.findings.filter { query(of: $0, moment) == index } ?? []
            findings = findings.compactMap { plan.configuration.checks.apply(to: $0) }
            findings += moment.site.findings.filter { $0.place.path == source && !blocking.contains($0) }
        }
        page.findings = (blocking + findings).sorted()
        let own = Set(page.findings)
        page.elsewhere = known.0.map { all in
            let others = all.filter { !own.contains($0) }
            return others.filter { $0.severity == .error } + others.filter { $0.severity != .error }
        }
        return page
    }

    /// The address, from the site's root, of the page that shows an article; nil where the file is none.
    ///
    /// Cost: one look at each article.
    package func page(showing source: String) -> String? {
        guard let plan = moment?.site.plan, let article = plan.articles.firstIndex(where: { $0.sourcePath == source })
        else { return nil }
        return plan.pagesOfArticle[article].first.map { plan.pages[$0].url }
    }

    /// All findings, as a build reports them. Processes all articles.
    package func allFindings() throws -> [Finding] {
        guard let moment else { return state.withLock { $0.blocking }.sorted() }
        // Only golden queries are worth an index that nobody asked for.
        if !moment.site.renderer.search.queries.isEmpty { _ = try search(moment) }
        return try allFindings(moment)
    }

    /// All findings but those of golden queries that nobody asked yet.
    func allFindings(_ moment: Moment) throws -> [Finding] {
        let (known, search) = state.withLock { $0.stamp == moment.stamp ? ($0.allFindings, $0.search) : (nil, nil) }
        if let known { return known }
        let site = try gather(moment)
        let checks = moment.site.plan.configuration.checks
        var findings = site.findings + moment.site.renderer.unusedImages(site.usedFiles) + collisions(moment)
        findings += site.brokenAnchors { self.source(ofArticle: $0, moment) }
        findings += search?.findings ?? []
        findings += try claims(moment)?.findings ?? []
        let all = (moment.site.findings + findings.compactMap { checks.apply(to: $0) }).sorted()
        state.withLock { if $0.stamp == moment.stamp { $0.allFindings = all } }
        return all
    }

    // MARK: Parts

    /// What the rules make of all articles; nil where the site has no policies.
    func claims(_ moment: Moment) throws -> RulesOutcome? {
        guard moment.site.hasPolicies else { return nil }
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.claims : nil }) { return known }
        let prose = try moment.site.plan.articles.indices.compactMap { index in
            try record(index, moment) { $0.hasLinks(of: $1) }.result.prose
        }
        let claims = moment.site.check(prose)
        state.withLock { if $0.stamp == moment.stamp { $0.claims = claims } }
        return claims
    }

    /// What the rules make of an article: together with all others where that is known, otherwise together with its
    /// translations, which is all that the page itself needs.
    private func rules(ofArticle article: Int, _ moment: Moment) throws -> RulesOutcome {
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.claims : nil }) { return known }
        let plan = moment.site.plan
        guard moment.site.hasPolicies, let page = plan.pagesOfArticle[article].first else {
            return moment.site.check([])
        }
        let articles = Set(plan.translations(of: page).map { plan.pages[$0.page].article } + [article])
        return moment.site.check(
            try articles.sorted().compactMap { try record($0, moment) { $0.hasLinks(of: $1) }.result.prose })
    }

    private static func claims(of source: String, _ report: RulesReport) -> [PageClaim] {
        report.claims.flatMap { claim in
            claim.mentions.filter { $0.path == source }.map { mention in
                PageClaim(
                    id: claim.id, policy: claim.policy, place: mention.place, words: mention.words,
                    state: mention.state.rawValue,
                    reason: mention.reason.isEmpty && mention.state != .holds ? claim.reason : mention.reason,
                    said: mention.said, computed: claim.computed, declaration: claim.place)
            }
        }.sorted { $0.place < $1.place }
    }

    /// The page that the golden query of a finding must find.
    private func query(of finding: Finding, _ moment: Moment) -> Int? {
        guard let query = moment.site.renderer.search.queries.first(where: { $0.page.place == finding.place }) else {
            return nil
        }
        let locale = moment.site.plan.locales[query.locale]
        let path = String(query.page.value.prefix { $0 != "#" })
        return moment.site.plan.pageByURL[(locale.path.isEmpty ? "" : locale.path + "/") + path]
    }

    func collisions(_ moment: Moment) -> [Finding] {
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.collisions : nil }) { return known }
        let collisions = moment.site.renderer.checkOutputs()
        state.withLock { if $0.stamp == moment.stamp { $0.collisions = collisions } }
        return collisions
    }

    private func findings(ofArticle article: Int, _ moment: Moment) throws -> [Finding] {
        let own = try record(article, moment) { $0.hasLinks(of: $1) }.result
        var site = SiteAccumulator(plan: moment.site.plan, searchBuilders: [])
        for target in Set(own.pendingAnchors.map(\.article)).sorted() where target != article {
            var target = try record(target, moment) { $0.hasLinks(of: $1) }.result
            (target.findings, target.pendingAnchors) = ([], [])
            site.take(target)
        }
        site.take(own)
        return site.findings + site.brokenAnchors { self.source(ofArticle: $0, moment) }
    }

    /// A file that vanished since loses its column, not its finding.
    private func source(ofArticle index: Int, _ moment: Moment) -> SourceText {
        let path = moment.site.plan.articles[index].sourcePath
        return SourceText(path: path, bytes: (try? tree.read(path)) ?? [])
    }

    private static func url(of path: String) -> String {
        path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }
}
