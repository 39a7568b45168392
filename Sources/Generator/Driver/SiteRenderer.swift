internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Markdown
internal import Rules
internal import Search

/// The second half of a build: renders a planned site into a sink.
struct SiteRenderer {
    let build: SiteBuild
    let plan: SitePlan
    let files: SourceFiles
    var sink: any OutputSink
    let context: SiteContext
    let layout: PageLayout
    let redirects: [Redirect]
    let searchClient: [(path: String, bytes: [UInt8])]
    let search: SearchContent
    private(set) var findings: [Finding] = []

    init(
        build: SiteBuild, plan: SitePlan, theme: ThemeReader.Theme, files: SourceFiles, read: SiteBuild.ReadArticles,
        sink: any OutputSink
    ) throws {
        self.build = build
        search = read.search
        searchClient = theme.searchClient
        self.plan = plan
        self.files = files
        self.sink = sink
        var ruleFindings: [Finding] = []
        let rules = SiteRules(
            files.policies, plan: plan, tree: build.tree, build: build.options, &ruleFindings)
        context = SiteContext(plan: plan, theme: theme, files: files, drafts: read.drafts, rules: rules)
        layout = PageLayout(context)
        let found = Redirects.find(in: plan)
        redirects = found.redirects
        findings = found.findings + ruleFindings
    }

    func run(_ report: inout BuildReport, _ watch: inout Stopwatch) throws {
        let collisions = checkOutputs()
        report.findings += findings + collisions + checkSite()
        // Two files cannot have one place; what else is wrong is found all the same.
        if !collisions.isEmpty { sink.discardAll() }
        let images = try ImageCatalog(
            files.media.filter { MediaPaths.isImage($0) } + files.statics.filter { MediaPaths.isImage($0) },
            tree: build.tree,
            workers: build.options.workers)
        let articles = ArticleRenderer(context: context, layout: layout, images: images, tree: build.tree, sink: sink)
        // The default locale first: those after it in the list may need what it found.
        let count = plan.articles.count
        let progress = build.progress
        let work = OrderedWork<ArticleResult, SiteAccumulator>(
            state: SiteAccumulator(
                plan: plan, searchBuilders: context.hasSearch ? SearchIndexing.builders(plan, search) : []))
        try work.run(count: count, workers: build.options.workers) { index in
            try articles.process(index)
        } consume: { state, result in
            state.take(result)
            if state.done % 64 == 0 { progress?(BuildProgress(stage: .pages, done: state.done, total: count)) }
        }
        let builders = work.take(\.searchBuilders, leaving: [])
        let site = work.result
        watch.lap("pages")
        let indexing = SearchIndexing(context: context, content: search, sink: sink, time: context.searchTime)
        // The index first: its jobs are the longest. The many short ones of the lists last, so that no core is idle.
        let checks: SiteJob = { brokenAnchors(site) }
        report.findings += try (indexing.jobs(builders) + [checks] + listJobs(site)).run(workers: build.options.workers)
        watch.lap("index, lists")
        report.searchSeconds = context.searchTime.seconds + site.searchTime.seconds
        report.findings += site.findings
        (report.questions, report.steps) = (site.questionCount, site.stepCount)
        (report.images, report.links) = (site.imageCount, site.linkCount)
        report.findings += unusedImages(site.usedFiles)
        try checkClaims(site.prose, &report)
        watch.lap("checks")
        try writeMedia(site.usedFiles, &report)
        watch.lap("media")
    }

    private func brokenAnchors(_ site: SiteAccumulator) -> [Finding] {
        site.brokenAnchors { index in
            let path = plan.articles[index].sourcePath
            // A file that vanished since loses its column, not its finding.
            return SourceText(path: path, bytes: (try? build.tree.read(path)) ?? [])
        }
    }

    /// Holds the words of all articles against the policies, and writes what came of it.
    func checkClaims(_ prose: [ArticleProse], _ report: inout BuildReport) throws {
        let input = context.rules.input(prose)
        if context.rules.keepsProse { report.rulesInput = input }
        guard context.rules.hasPolicies else { return }
        let checked = RulesCheck.run(input)
        report.findings += checked.findings
        report.rules = checked.report
        try sink.write("claims.json", checked.report.json + [0x0A])
        let listings = ListingPages(layout: layout)
        for locale in plan.locales.indices { try write(listings.claims(locale, checked.report)) }
    }

    // MARK: Lists

    /// The jobs that write what is made from several articles: some for what there is once, one for each locale and one
    /// for each section.
    func listJobs(_ site: SiteAccumulator) -> [SiteJob] {
        let listings = ListingPages(layout: layout)
        let landings = LandingPages(listings: listings, bodies: site.landingBodies, counts: site.counts)
        let sections = plan.sections.indices.map { index -> SiteJob in
            {
                if let landing = plan.sections[index].landing {
                    if let file = try landings.file(page: landing) { try write(file) }
                } else {
                    try write(listings.section(index, counts: site.counts))
                }
                return []
            }
        }
        let locales = plan.locales.indices.map { locale -> SiteJob in
            {
                try writeLists(of: locale, site, listings)
                return []
            }
        }
        return siteFileJobs(site) + locales + sections
    }

    /// The jobs that write what there is once; the files that grow with the site are jobs of their own.
    private func siteFileJobs(_ site: SiteAccumulator) -> [SiteJob] {
        [
            {
                try write(site.graphFile())
                return []
            },
            {
                if !plan.configuration.baseURL.isEmpty { try Sitemap(plan: plan).files { try write($0) } }
                return []
            },
            {
                try writeSiteFiles()
                return []
            },
        ]
    }

    private func writeLists(of locale: Int, _ site: SiteAccumulator, _ listings: ListingPages) throws {
        for file in try listings.tags(locale, counts: site.counts) { try write(file) }
        if let file = try listings.questions(locale, site.questions[locale]) { try write(file) }
        if context.hasSearch { try write(listings.search(locale)) }
        try write(site.faqFile(locale))
        if context.hasFeed[locale], let file = AtomFeed(plan: plan, locale: locale).file() { try write(file) }
    }

    private func writeSiteFiles() throws {
        let standalone = StandalonePages(context: context)
        if let chooser = try standalone.chooser() { try write(chooser) }
        for file in try standalone.notFound() { try write(file) }
        for redirect in redirects { try write(standalone.redirect(redirect)) }
        if !redirects.isEmpty { try sink.write("_redirects", Redirects.file(redirects, plan)) }
        for file in context.assets.files { try write(file) }
        for (path, bytes) in searchClient { try sink.write(path, bytes) }
        // GitHub Pages would otherwise drop files whose names begin with an underscore.
        try sink.write(".nojekyll", [])
        if !files.statics.contains("content/static/robots.txt") { try write(robots()) }
    }

    private func robots() -> OutputFile {
        var text = "User-agent: *\nAllow: /\n"
        if !plan.configuration.baseURL.isEmpty { text += "\nSitemap: \(plan.absoluteURL("sitemap.xml"))\n" }
        return OutputFile("robots.txt", text)
    }

    private func writeMedia(_ used: Set<String>, _ report: inout BuildReport) throws {
        let paths = files.statics + files.media.filter { used.contains($0) || $0.hasPrefix("content/assets/") }
        let (tree, sink) = (build.tree, self.sink)
        let work = OrderedWork<Finding?, [Finding]>(state: [])
        try work.run(count: paths.count, workers: build.options.workers) { index in
            let path = paths[index]
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try tree.read(path)
            } catch {
                return Finding(
                    .unreadableFile, at: Place(path: path), "the file cannot be read: \(error.reason)",
                    fix: "Check its permissions.")
            }
            try sink.write(MediaPaths.output(of: path), bytes)
            return nil
        } consume: { findings, finding in
            if let finding { findings.append(finding) }
        }
        report.findings += work.result
    }

    private func write(_ file: OutputFile) throws {
        try sink.write(file.path, file.bytes)
    }

    // MARK: Checks

    /// Finds two sources for one output before anything is written.
    func checkOutputs() -> [Finding] {
        var outputs = OutputPaths(count: plan.pages.count)
        let site = Place(path: "site.yaml")
        for page in plan.pages {
            outputs.take(SitePlan.outputPath(of: page.url), for: Place(path: plan.articles[page.article].sourcePath))
        }
        for section in plan.sections where section.landing == nil {
            outputs.take(SitePlan.outputPath(of: section.url), for: site)
        }
        for locale in plan.locales.indices {
            var generated = context.hasQuestions[locale] ? [GeneratedPage.questions] : []
            if !plan.tags[locale].isEmpty { generated.append(.tags) }
            let prefix = plan.locales[locale].path.isEmpty ? "" : plan.locales[locale].path + "/"
            outputs.take(prefix + "faq.json", for: site)
            if !prefix.isEmpty { outputs.take(prefix + "404.html", for: site) }
            if context.hasFeed[locale] { outputs.take(AtomFeed.path(of: plan.locales[locale]), for: site) }
            for tag in plan.tags[locale] {
                outputs.take("\(prefix)\(GeneratedPage.tags.rawValue)/\(tag.slug)/index.html", for: site)
            }
            if context.hasSearch { generated.append(.search) }
            if context.rules.hasPolicies { generated.append(.claims) }
            for page in generated {
                outputs.take(SitePlan.outputPath(of: page.url(in: plan.locales[locale])), for: site)
            }
        }
        for name in ["404.html", "site.json", "sitemap.xml", ".nojekyll", OutputFolder.manifestName] {
            outputs.take(name, for: site)
        }
        if !files.statics.contains("content/static/robots.txt") { outputs.take("robots.txt", for: site) }
        for file in context.assets.files { outputs.take(file.path, for: site) }
        if !redirects.isEmpty { outputs.take("_redirects", for: site) }
        if !plan.locales.contains(where: { $0.path.isEmpty }) { outputs.take("index.html", for: site) }
        for path in files.statics + files.media { outputs.take(MediaPaths.output(of: path), for: Place(path: path)) }
        for redirect in redirects { outputs.take(redirect.path, for: redirect.place) }
        return outputs.findings
    }

    func checkSite() -> [Finding] {
        var findings = ArticleDates(asOf: context.rules.asOf).findings(plan.articles)
        if plan.articles.isEmpty {
            findings.append(
                Finding(
                    .emptySite, at: Place(path: "content"), "the site has no article",
                    explanation: "A check that looked at nothing has not passed.",
                    fix: "Add one: `kotae new article \(plan.locales[0].path)/first.md`."))
        }
        if plan.configuration.baseURL.isEmpty {
            findings.append(
                Finding(
                    .missingBaseURL, at: Place(path: "site.yaml"), "site.yaml has no “baseURL”",
                    explanation: "The sitemap, feeds and canonical addresses need it; they are left out.",
                    fix: "Add a line such as `baseURL: https://kb.example.com/`."))
        }
        for entry in plan.configuration.navigation {
            guard case .content(let path) = entry.target else { continue }
            let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
            let known = plan.pageByContentPath[plan.configuration.defaultLocale]
            guard known[stem] == nil else { continue }
            findings.append(
                Finding(
                    .badNavigation, at: entry.place, "there is no page “\(path)”",
                    fix: NearestName.to(stem, among: known.keys.sorted()).map { "Did you mean “\($0)”?" }
                        ?? "Write its path below the locale's folder."))
        }
        return findings
    }

    func unusedImages(_ used: Set<String>) -> [Finding] {
        files.media.filter { MediaPaths.isImage($0) && !used.contains($0) }.map { path in
            Finding(
                .unusedImage, at: Place(path: path), "no article shows this image",
                explanation: "It is not published unless it is in content/assets/.", fix: "Remove it, or show it.")
        }
    }
}
