internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase

/// Reads again what may have changed, and finds out what follows from it.
struct InputUpdate {
    let build: SiteBuild
    let before: SiteInputs?
    /// Nil: all may have changed.
    let paths: Set<String>?

    var inputs: SiteInputs
    var watch = Stopwatch()
    /// Sources of articles and other files whose bytes changed.
    private(set) var changedFiles: Set<String> = []
    private(set) var needsPlan = false
    private(set) var hasNewConfiguration = false
    /// What links and images lead to may be other than before.
    private(set) var hasNewStructure = false
    private(set) var hasNewFindings = false
    /// Errors of site.yaml and the templates.
    private(set) var blocking: [Finding] = []

    init(build: SiteBuild, before: SiteInputs?, paths: Set<String>?) {
        self.build = build
        self.before = before
        self.paths = before == nil ? nil : paths
        inputs = before ?? SiteInputs(
            configuration: SiteConfigurationReader.fallback, configurationFindings: [], files: SourceFiles(),
            images: ImageCatalog())
    }

    mutating func run() throws {
        let mayHaveNewConfiguration = mayHaveChanged("site.yaml")
        if mayHaveNewConfiguration { try readConfiguration() }
        let isTouched = paths.map { $0.contains { self.needsDiscovery($0) } } ?? true
        if hasNewConfiguration || isTouched { try discover() }
        watch.lap("discover")
        try readArticles()
        watch.lap("read")
        if hasNewConfiguration || before == nil || paths?.contains(where: { Self.isInside($0, "templates") }) ?? true {
            try readTheme()
        }
        try readImages()
        watch.lap("theme")
        let isBlocked = (inputs.configurationFindings + inputs.themeFindings).compactMap { inputs.configuration.checks.apply(to: $0) }
        blocking = isBlocked.filter { $0.severity == .error }
        if before == nil { (needsPlan, hasNewStructure) = (true, true) }
    }

    // MARK: Paths

    /// Whether a path, or a folder above it, is among those that changed.
    func mayHaveChanged(_ path: String) -> Bool {
        guard let paths else { return true }
        if paths.contains(path) { return true }
        var end = path.endIndex
        while let slash = path[..<end].lastIndex(of: "/") {
            if paths.contains(String(path[..<slash])) { return true }
            end = slash
        }
        return false
    }

    /// A change of a file that is known and still there changes no list of files.
    private func needsDiscovery(_ path: String) -> Bool {
        guard Self.isInside(path, "content") else { return false }
        let isKnown = inputs.known[path] != nil || inputs.files.media.contains(path) || inputs.files.statics.contains(path)
        return !isKnown || (try? build.tree.read(path, limit: 1)) == nil
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder + "/")
    }

    // MARK: Reading

    private mutating func readConfiguration() throws {
        let (configuration, findings) = try build.readConfiguration()
        hasNewFindings = hasNewFindings || findings != inputs.configurationFindings
        inputs.configurationFindings = findings
        let isBroken = findings.compactMap { configuration.checks.apply(to: $0) }.contains { $0.severity == .error }
        // A site that was shown goes on as the last good site.yaml had it.
        guard !isBroken || before == nil else { return }
        inputs.configuration = configuration
        (hasNewConfiguration, needsPlan, hasNewStructure) = (true, true, true)
    }

    private mutating func discover() throws {
        let files = try Discovery.files(in: build.tree, locales: inputs.configuration.locales)
        let old = inputs.files
        let isSame = files.articles == old.articles && files.media == old.media && files.statics == old.statics
            && files.policies == old.policies && files.hasSearchFile == old.hasSearchFile && files.findings == old.findings
        inputs.files = files
        if !isSame { (needsPlan, hasNewStructure) = (true, true) }
    }

    private mutating func readArticles() throws {
        if needsPlan {
            let present = Set(inputs.files.articles.map(\.path))
            inputs.known = inputs.known.filter { present.contains($0.key) }
        }
        let files = inputs.files.articles.filter { file in
            inputs.known[file.path]?.file != file || mayHaveChanged(file.path)
        }
        let build = self.build
        let work = OrderedWork<SiteBuild.ReadArticle, [SiteBuild.ReadArticle]>(state: [])
        try work.run(count: files.count, workers: build.options.workers) { index in
            build.readArticle(files[index])
        } consume: { state, result in
            state.append(result)
        }
        for (file, read) in zip(files, work.result) { take(read, of: file) }
        for path in paths ?? [] where inputs.known[path] == nil { changedFiles.insert(path) }
    }

    private mutating func take(_ read: SiteBuild.ReadArticle, of file: SourceFiles.ArticleFile) {
        changedFiles.insert(file.path)
        let old = inputs.known[file.path]
        var known = KnownArticle(file: file, article: read.article, findings: read.findings)
        let isBroken = read.findings.compactMap { inputs.configuration.checks.apply(to: $0) }.contains { $0.severity == .error }
        if isBroken, let old, old.file == file, let good = old.article {
            // The page keeps its place in the site while its front matter is being written.
            var article = good
            if let read = read.article { (article.bodyStart, article.bodyLine) = (read.bodyStart, read.bodyLine) }
            known.article = article
            known.isStale = true
        }
        inputs.known[file.path] = known
        guard let old else { return (needsPlan, hasNewStructure) = (true, true) }
        if old.findings != known.findings { hasNewFindings = true }
        if old.signature != known.signature || old.findings != known.findings { needsPlan = true }
        if old.address != known.address || old.file != known.file { hasNewStructure = true }
    }

    private mutating func readTheme() throws {
        let read = try ThemeReader(tree: build.tree, builtIn: build.theme).read(locales: inputs.configuration.locales)
        hasNewFindings = hasNewFindings || read.findings != inputs.themeFindings
        inputs.themeFindings = read.findings
        guard let theme = read.theme else { return }
        inputs.theme = theme
        (needsPlan, hasNewStructure) = (true, true)
    }

    /// Pages hold the sizes of their images.
    private mutating func readImages() throws {
        let images = inputs.files.media.filter { MediaPaths.isImage($0) } + inputs.files.statics.filter { MediaPaths.isImage($0) }
        let old = before.map { $0.files.media.filter { MediaPaths.isImage($0) } + $0.files.statics.filter { MediaPaths.isImage($0) } }
        guard old != images || paths == nil || images.contains(where: { mayHaveChanged($0) }) else { return }
        inputs.images = try ImageCatalog(images, tree: build.tree, workers: build.options.workers)
        (needsPlan, hasNewStructure) = (true, true)
    }
}
