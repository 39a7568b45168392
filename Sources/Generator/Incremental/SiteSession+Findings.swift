package import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Synchronization

extension SiteSession {
    /// What is to be said about the page at a path of the output. Processes its article, and those that it links to.
    package func findings(of path: String) throws -> PageFindings {
        var page = PageFindings()
        let blocking = state.withLock { $0.blocking }
        guard let moment else {
            page.findings = blocking.sorted()
            return page
        }
        var findings: [Finding] = []
        if let index = moment.site.plan.pageByURL[Self.url(of: path)] {
            let shown = moment.site.plan.pages[index]
            page.source = moment.site.plan.articles[shown.article].sourcePath
            page.isFallback = shown.isFallback
            page.missingTranslations = moment.site.plan.locales.indices.filter { locale in
                moment.site.plan.counterparts[index][locale].map { moment.site.plan.pages[$0].isFallback } ?? true
            }.map { moment.site.plan.locales[$0].code }
            findings = try self.findings(ofArticle: shown.article, moment)
        }
        let source = page.source
        // What claims come to is known once all articles were checked.
        let checks = moment.site.plan.configuration.checks
        let claims = state.withLock { $0.stamp == moment.stamp ? $0.lists?.findings : nil } ?? []
        findings += claims.filter { $0.place.path == source }.compactMap { checks.apply(to: $0) }
        findings += moment.site.findings.filter { $0.place.path == source && !blocking.contains($0) }
        page.findings = (blocking + findings).sorted()
        return page
    }

    /// All findings, as a build reports them. Processes all articles.
    package func allFindings() throws -> [Finding] {
        guard let moment else { return state.withLock { $0.blocking }.sorted() }
        let site = try accumulate(moment)
        let checks = moment.site.plan.configuration.checks
        var findings = site.findings + moment.site.renderer.unusedImages(site.usedFiles)
        findings += site.brokenAnchors { self.source(ofArticle: $0, moment) }
        // Only golden queries are worth an index that nobody asked for.
        if !moment.site.renderer.search.queries.isEmpty { findings += try search(moment).findings }
        if moment.site.renderer.context.rules.hasPolicies { findings += try lists(moment).findings }
        return (moment.site.findings + findings.compactMap { checks.apply(to: $0) }).sorted()
    }

    /// Processes some articles that were not processed since they, or what they link to, changed.
    ///
    /// - Parameter limit: How many at most; the less, the sooner the caller can turn to a change.
    /// - Returns: Whether any is left.
    package func checkSome(_ limit: Int) throws -> Bool {
        guard let moment else { return false }
        let (records, fileEpochs) = state.withLock { ($0.records, $0.fileEpochs) }
        var pending: [Int] = []
        for (index, article) in moment.site.plan.articles.enumerated() where pending.count <= limit {
            var epoch = moment.epoch
            epoch.file = fileEpochs[article.sourcePath] ?? 0
            if records[article.sourcePath].map({ !$0.hasLinks(of: epoch) }) ?? true { pending.append(index) }
        }
        for article in pending.prefix(limit) { _ = try record(article, moment) { $0.hasLinks(of: $1) } }
        guard pending.count <= limit else { return true }
        // Claims are held against the policies in all articles at once.
        if moment.site.renderer.context.rules.hasPolicies { _ = try lists(moment) }
        return false
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
        let checks = moment.site.plan.configuration.checks
        let anchors = site.brokenAnchors { self.source(ofArticle: $0, moment) }
        return (site.findings + anchors).compactMap { checks.apply(to: $0) }
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
