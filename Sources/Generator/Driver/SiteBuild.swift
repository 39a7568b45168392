internal import Diagnostics
package import FileSystem
internal import KnowledgeBase
internal import Markdown

/// Builds a site: discover → read → plan → (parse → check → render → write, for each article) → lists.
///
/// Planning comes before parsing, and each article goes through parsing, checks and rendering in one go: what other
/// pages need of an article is in its front matter, so no text is held for longer than its own page takes, and memory
/// does not grow with the text of the site.
package struct SiteBuild: Sendable {
    let tree: any FileTree
    let theme: [(path: String, bytes: [UInt8])]
    let options: BuildOptions
    let progress: (@Sendable (BuildProgress) -> Void)?

    /// - Parameters:
    ///   - tree: The site's folder.
    ///   - theme: The built-in templates; files of the site's own `templates/` replace those of the same path.
    ///   - progress: Called now and then, from any thread.
    package init(
        tree: any FileTree, theme: [(path: String, bytes: [UInt8])], options: BuildOptions,
        progress: (@Sendable (BuildProgress) -> Void)? = nil
    ) {
        self.tree = tree
        self.theme = theme
        self.options = options
        self.progress = progress
    }

    /// Checks and renders the whole site into `sink`.
    ///
    /// The caller throws away what was written when the report has errors.
    /// - Throws: `FileError` where the site's folder cannot be read or the sink cannot write.
    package func run(into sink: any OutputSink) throws -> BuildReport {
        var watch = Stopwatch()
        var report = BuildReport()
        let (configuration, configurationFindings) = try readConfiguration()
        report.findings += configurationFindings + options.checkConfiguration(configuration)
        // The theme needs the locales only.
        let themeReader = ThemeReader(tree: tree, builtIn: self.theme, workers: options.workers)
        let themeReading = Background { try themeReader.read(locales: configuration.locales) }
        let files = try Discovery.files(in: tree, locales: configuration.locales)
        report.findings += files.findings
        watch.lap("discover")
        let read = try readArticles(files, configuration)
        report.findings += read.findings
        watch.lap("read")
        let (plan, planFindings) = Planner.plan(read.articles, configuration: configuration)
        report.findings += planFindings
        (report.locales, report.articles, report.pages) = (plan.locales.count, plan.articles.count, plan.pages.count)
        let theme = try themeReading.value()
        report.findings += theme.findings
        watch.lap("plan")
        // With errors nothing of this is kept; the articles are read all the same, so that one report holds all that
        // is wrong.
        if let library = try theme.theme ?? themeReader.substitute(locales: plan.locales) {
            let renderer = try SiteRenderer(
                build: self, plan: plan, theme: library, files: files, read: read, sink: sink)
            try renderer.run(&report, &watch)
        }
        report.findings = report.findings.compactMap { configuration.checks.apply(to: $0) }.sorted()
        report.timings = watch.laps
        return report
    }

    func readConfiguration() throws -> (SiteConfiguration, [Finding]) {
        let bytes: [UInt8]
        do {
            bytes = try tree.read("site.yaml")
        } catch  where error.isMissing {
            return (
                SiteConfigurationReader.fallback,
                [
                    Finding(
                        .missingConfiguration, at: Place(path: "site.yaml"), "there is no site.yaml",
                        explanation: "It names the site, its address and its languages.",
                        fix: "Run the command in the site's folder, name it with --site, or make one with `kotae init`."
                    )
                ]
            )
        }
        return SiteConfigurationReader.read(SourceText(path: "site.yaml", bytes: bytes))
    }
}
