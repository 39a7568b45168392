internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Rules
internal import Search

/// A site as it was planned at one moment: finds what makes an output, and makes it.
struct PlannedSite: Sendable {
    /// What makes a file of the output.
    enum Maker: Sendable {
        /// An article's page, by its index in the plan.
        case page(Int)
        /// The landing page of a section.
        case section(Int)
        /// A page that lists what the articles of a locale hold.
        case listing(GeneratedPage, locale: Int)
        case chooser
        case notFound
        case redirect(Int)
        case asset(Int)
        /// A file of the search in the browser.
        case searchClient(Int)
        /// A part of the search index: made together with the others from all articles, or not at all.
        case searchIndex
        /// Copied from below the site's folder.
        case copy(String)
        /// Made together with others from all articles, or not at all.
        case list
    }

    let renderer: SiteRenderer
    /// Of the planner, before severities.
    let planFindings: [Finding]
    let images: ImageCatalog
    /// Of reading and planning, with the severities of site.yaml.
    let findings: [Finding]
    private let makers: [String: Maker]

    init(
        renderer: SiteRenderer, images: ImageCatalog, planFindings: [Finding], findings: [Finding]
    ) {
        self.planFindings = planFindings
        self.renderer = renderer
        self.images = images
        self.findings = findings
        let plan = renderer.plan
        var makers: [String: Maker] = [:]
        for (index, section) in plan.sections.enumerated() {
            makers[SitePlan.outputPath(of: section.url)] = .section(index)
        }
        for locale in plan.locales.indices {
            for page in GeneratedPage.allCases {
                makers[SitePlan.outputPath(of: page.url(in: plan.locales[locale]))] = .listing(page, locale: locale)
            }
            for tag in plan.tags[locale] {
                let url = GeneratedPage.tags.url(in: plan.locales[locale]) + tag.slug + "/"
                makers[SitePlan.outputPath(of: url)] = .listing(.tags, locale: locale)
            }
        }
        if !plan.locales.contains(where: { $0.path.isEmpty }) { makers["index.html"] = .chooser }
        makers["404.html"] = .notFound
        for locale in plan.locales where !locale.path.isEmpty { makers[locale.path + "/404.html"] = .notFound }
        for (index, redirect) in renderer.redirects.enumerated() { makers[redirect.path] = .redirect(index) }
        for (index, asset) in renderer.context.assets.files.enumerated() { makers[asset.path] = .asset(index) }
        for (index, file) in renderer.searchClient.enumerated() { makers[file.path] = .searchClient(index) }
        for path in renderer.files.statics + renderer.files.media { makers[MediaPaths.output(of: path)] = .copy(path) }
        self.makers = makers
    }

    var plan: SitePlan { renderer.plan }
    var hasPolicies: Bool { renderer.context.rules.hasPolicies }

    func maker(of path: String) -> Maker {
        if path.hasSuffix("index.html"), let page = plan.pageByURL[String(path.dropLast("index.html".count))] {
            return plan.pages[page].isLanding ? .section(plan.pages[page].section) : .page(page)
        }
        // Where the default locale has no folder its search page is below search/ too.
        let isIndex = renderer.context.hasSearch && path.hasPrefix("search/") && !path.hasSuffix(".html")
        return makers[path] ?? (isIndex ? .searchIndex : .list)
    }

    /// All outputs but the lists and the search index, which are made from all articles.
    var paths: [String] {
        plan.pages.map { SitePlan.outputPath(of: $0.url) }
            + makers.keys.filter { path in
                guard path.hasSuffix("index.html") else { return true }
                return plan.pageByURL[String(path.dropLast("index.html".count))] == nil
            }
    }

    /// Processes an article; writes those of its pages that are wanted.
    func process(_ article: Int, writing pages: Set<Int>, into sink: any OutputSink) throws -> ArticleResult {
        let articles = ArticleRenderer(
            context: renderer.context, layout: renderer.layout, images: images, tree: renderer.build.tree, sink: sink)
        return try articles.process(article, writing: pages)
    }

    /// The articles whose counts a section's landing page shows, and its own.
    func articles(shownBy section: Int) -> (counted: [Int], landing: Int?) {
        let section = plan.sections[section]
        let counted = section.pages.map { plan.pages[$0].article }.filter { plan.articles[$0].kind != .article }
        return (counted, section.landing.map { plan.pages[$0].article })
    }

    func section(_ index: Int, counts: [ArticleCounts], body: LandingBody?) throws -> OutputFile? {
        let listings = ListingPages(layout: renderer.layout)
        guard let landing = plan.sections[index].landing else { return try listings.section(index, counts: counts) }
        return try LandingPages(listings: listings, bodies: body.map { [landing: $0] } ?? [:], counts: counts).file(
            page: landing)
    }

    /// All lists, as a build writes them, with what the policies say of the articles' claims, before severities.
    func lists(_ site: SiteAccumulator) throws -> SharedOutput {
        let sink = MemorySink()
        var renderer = self.renderer
        renderer.sink = sink
        var report = BuildReport()
        try renderer.checkClaims(site.prose, &report)
        _ = try renderer.listJobs(site).run(workers: renderer.build.options.workers)
        return SharedOutput(files: sink.files, findings: report.findings)
    }

    /// Holds articles against the policies.
    func check(_ prose: [ArticleProse]) -> RulesOutcome {
        let checked = RulesCheck.run(renderer.context.rules.input(prose))
        return RulesOutcome(report: checked.report, findings: checked.findings)
    }

    /// The search index, with what the golden queries do not find, before severities.
    func search(_ builders: [SearchIndexBuilder], workers: Int) throws -> SharedOutput {
        let sink = MemorySink()
        let indexing = SearchIndexing(
            context: renderer.context, content: renderer.search, sink: sink, time: renderer.context.searchTime)
        let findings = try indexing.jobs(builders).run(workers: workers)
        return SharedOutput(files: sink.files, findings: findings)
    }

    /// The files of the content that a build copies.
    func copies(used: Set<String>) -> [String] {
        renderer.files.statics + renderer.files.media.filter { used.contains($0) || $0.hasPrefix("content/assets/") }
    }
}
