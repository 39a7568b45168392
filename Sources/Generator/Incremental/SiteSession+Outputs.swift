internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Search
internal import Synchronization

extension SiteSession {
    /// What a build writes to a path of the output, or nil where it writes nothing. Rendered now, unless it is known.
    ///
    /// Cost: that of one page; of all articles for lists that are made from all (`faq.json`, `site.json`, tags,
    /// questions) and for the search index.
    package func output(_ path: String) throws -> SessionOutput? {
        guard let moment else { return nil }
        switch moment.site.maker(of: path) {
        case .copy(let source):
            let used = state.withLock { $0.usedFiles }
            let isPublished =
                !source.hasPrefix("content/") || moment.site.copies(used: used ?? [source]).contains(source)
            return isPublished ? .source(source) : nil
        case .page(let index):
            return try page(index, at: path, moment).map { .bytes($0) }
        case .asset(let index):
            return .bytes(moment.site.renderer.context.assets.files[index].bytes)
        case .searchIndex:
            return try search(moment).files[path].map { .bytes($0) }
        case .list:
            return try lists(moment).files[path].map { .bytes($0) }
        case .section, .listing, .chooser, .notFound, .redirect, .searchClient:
            return try derived(path, moment).map { .bytes($0) }
        }
    }

    /// All that a build writes, by path. Renders the whole site.
    package func allOutputs() throws -> [String: SessionOutput] {
        guard let moment else { return [:] }
        var result: [String: SessionOutput] = [:]
        for (path, bytes) in try lists(moment).files { result[path] = .bytes(bytes) }
        for (path, bytes) in try search(moment).files { result[path] = .bytes(bytes) }
        for path in moment.site.copies(used: try allUsedFiles(moment)) {
            result[MediaPaths.output(of: path)] = .source(path)
        }
        for (index, page) in moment.site.plan.pages.enumerated() where !page.isLanding {
            let path = SitePlan.outputPath(of: page.url)
            result[path] = try self.page(index, at: path, moment).map { .bytes($0) }
        }
        return result
    }

    /// The paths of the pages, without asking for their bytes.
    package var pagePaths: [String] {
        guard let moment else { return [] }
        return moment.site.plan.pages.map { SitePlan.outputPath(of: $0.url) }
    }

    /// The file below the site's folder that a build copies to a path of the output; nil where it is made otherwise.
    package func source(of path: String) -> String? {
        guard let moment, case .copy(let source) = moment.site.maker(of: path) else { return nil }
        return source
    }

    /// The paths of all outputs but the search index and the few lists that are made from all articles, sorted;
    /// nothing is rendered.
    package var knownPaths: [String] {
        (moment?.site.paths ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    // MARK: Pages

    private func page(_ index: Int, at path: String, _ moment: Moment) throws -> [UInt8]? {
        let article = moment.site.plan.pages[index].article
        let source = moment.site.plan.articles[article].sourcePath
        let (entry, epoch, isStale) = state.withLock { state in
            (state.pages.entry(path), state.epoch(of: source, moment), state.inputs?.known[source]?.isStale ?? false)
        }
        // While its front matter is broken the page stays as it was, if anybody has seen it.
        if let entry, entry.epoch == epoch || isStale { return entry.bytes }
        let sink = MemorySink()
        let result = try moment.site.process(article, writing: [index], into: sink)
        keep(result, of: source, epoch, moment)
        guard let bytes = sink.files[path] else { return entry?.bytes }
        state.withLock { $0.pages.insert(bytes, epoch, at: path) }
        return bytes
    }

    private func derived(_ path: String, _ moment: Moment) throws -> [UInt8]? {
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.derived[path] : nil }) { return known }
        let files = try makeDerived(path, moment)
        state.withLock { state in
            guard state.stamp == moment.stamp else { return }
            for file in files { state.derived[file.path] = file.bytes }
        }
        return files.first { $0.path == path }?.bytes
    }

    /// The file at a path, together with others that are made with it.
    private func makeDerived(_ path: String, _ moment: Moment) throws -> [OutputFile] {
        let site = moment.site
        let standalone = StandalonePages(context: site.renderer.context)
        switch site.maker(of: path) {
        case .section(let index): return try [section(index, moment)].compactMap { $0 }
        case .listing(let page, let locale): return try listing(page, locale, moment)
        case .chooser: return try [standalone.chooser()].compactMap { $0 }
        case .notFound: return try standalone.notFound()
        case .redirect(let index): return [try standalone.redirect(site.renderer.redirects[index])]
        case .searchClient(let index):
            let file = site.renderer.searchClient[index]
            return [OutputFile(file.path, file.bytes)]
        case .page, .asset, .copy, .searchIndex, .list: return []
        }
    }

    private func section(_ index: Int, _ moment: Moment) throws -> OutputFile? {
        var counts = Array(repeating: ArticleCounts(), count: moment.site.plan.articles.count)
        let shown = moment.site.articles(shownBy: index)
        for article in shown.counted {
            counts[article] = try record(article, moment) { $0.hasCounts(of: $1) }.result.counts
        }
        var body: LandingBody?
        if let landing = shown.landing {
            let url = moment.site.plan.sections[index].url
            body = try record(landing, moment) { $0.hasBodies(of: $1) }.landingBodies[url]
        }
        return try moment.site.section(index, counts: counts, body: body)
    }

    func lists(_ moment: Moment) throws -> SharedOutput {
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.lists : nil }) { return known }
        let lists = try moment.site.lists(accumulate(moment))
        state.withLock { if $0.stamp == moment.stamp { $0.lists = lists } }
        return lists
    }

    private func allUsedFiles(_ moment: Moment) throws -> Set<String> {
        if let known = state.withLock({ $0.stamp == moment.stamp ? $0.usedFiles : nil }) { return known }
        return try gather(moment).usedFiles
    }

    /// What all articles add up to. Processes those that were not, or whose record is of an older plan.
    ///
    /// - Parameters:
    ///   - searchBuilders: One for each locale; none where the search index is not wanted.
    ///   - workers: Nil for as many as a build has.
    ///   - checkpoint: Asked before each article; what it throws ends the work.
    func accumulate(
        _ moment: Moment, searchBuilders: [SearchIndexBuilder] = [], workers: Int? = nil,
        checkpoint: @escaping @Sendable () throws -> Void = {}
    ) throws -> SiteAccumulator {
        let count = moment.site.plan.articles.count
        let work = OrderedWork<ArticleResult, SiteAccumulator>(
            state: SiteAccumulator(plan: moment.site.plan, searchBuilders: searchBuilders))
        try work.run(count: count, workers: workers ?? build.options.workers) { index in
            try checkpoint()
            return try self.record(index, moment) { $0.epoch == $1 }.result
        } consume: { state, result in
            state.take(result)
        }
        let site = work.result
        state.withLock { if $0.stamp == moment.stamp { $0.usedFiles = site.usedFiles } }
        return site
    }

    // MARK: Records

    /// The record of an article; made now where there is none that is good enough.
    func record(
        _ article: Int, _ moment: Moment, where isGood: (ArticleRecord, ArticleRecord.Epoch) -> Bool
    ) throws -> ArticleRecord {
        let source = moment.site.plan.articles[article].sourcePath
        let (known, epoch) = state.withLock { ($0.records[source], $0.epoch(of: source, moment)) }
        if let known, isGood(known, epoch) { return known }
        return keep(try moment.site.process(article, writing: [], into: DiscardingSink()), of: source, epoch, moment)
    }

    @discardableResult
    private func keep(
        _ result: ArticleResult, of source: String, _ epoch: ArticleRecord.Epoch, _ moment: Moment
    ) -> ArticleRecord {
        let bodies = result.landingBodies.map { (moment.site.plan.pages[$0.key].url, $0.value) }
        let record = ArticleRecord(
            result: result, landingBodies: Dictionary(bodies, uniquingKeysWith: { first, _ in first }), epoch: epoch)
        state.withLock { state in
            guard state.epoch.plan == epoch.plan, (state.fileEpochs[source] ?? 0) == epoch.file else { return }
            state.records[source] = record
        }
        return record
    }
}

extension SiteSession.State {
    /// Forgets what was made from several articles.
    mutating func forgetDerived() {
        derived = [:]
        (lists, search, claims, usedFiles, allFindings) = (nil, nil, nil, nil, nil)
    }

    /// What is true of an article at a moment.
    func epoch(of source: String, _ moment: SiteSession.Moment) -> ArticleRecord.Epoch {
        var epoch = moment.epoch
        epoch.file = fileEpochs[source] ?? 0
        return epoch
    }
}
