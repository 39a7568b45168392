internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase

/// Reads again what may have changed, and finds out what follows from it.
struct InputUpdate {
    let build: SiteBuild
    let before: SiteInputs?
    /// Nil: all may have changed.
    let paths: Set<String>?

    /// `paths` as folders, with a slash at the end.
    private let folders: [String]

    var inputs: SiteInputs
    var watch = Stopwatch()
    /// Sources of articles and other files whose bytes changed.
    private(set) var changedFiles: Set<String> = []
    /// The site has to be put together anew; what of its plan stays is `PlanPatch`'s to say.
    private(set) var needsPlan = false
    private(set) var hasNewConfiguration = false
    /// The languages are others.
    private(set) var hasNewLocales = false
    /// What links and images lead to may be other than before.
    private(set) var hasNewStructure = false
    /// What pages show of policies or of the theme's files may be other than before.
    private(set) var hasNewContext = false
    /// Sources of the articles that came or went, or whose pages belong elsewhere now or have other tags.
    private(set) var movedArticles: Set<String> = []
    /// Sources of the articles whose front matter changed.
    private(set) var changedArticles: Set<String> = []
    /// The set of output paths may be another.
    private(set) var hasNewOutputs = false
    private(set) var hasNewFindings = false
    private var isDiscovered = false
    /// Files that came while all others stayed where they were.
    private var newFiles: [String: SourceFiles.ArticleFile] = [:]
    private var isFirst: Bool { before == nil }
    /// Errors of site.yaml, the templates and search.yaml.
    private(set) var blocking: [Finding] = []

    init(build: SiteBuild, before: SiteInputs?, paths: Set<String>?) {
        self.build = build
        self.before = before
        self.paths = before == nil ? nil : paths
        folders = (paths ?? []).map { $0 + "/" }
        inputs =
            before
            ?? SiteInputs(
                configuration: SiteConfigurationReader.fallback, configurationFindings: [], files: SourceFiles(),
                images: ImageCatalog())
    }

    mutating func run() throws {
        // Also where nothing calls for the files to be looked for: the next time must not see what is old by then.
        inputs.folders = KnownFolders(build.tree, known: inputs.folders, changed: paths)
        let mayHaveNewConfiguration = mayHaveChanged("site.yaml")
        if mayHaveNewConfiguration { try readConfiguration() }
        let touched = (paths ?? []).filter { needsDiscovery($0) }.sorted()
        if let files = touched.isEmpty ? nil : filesPatched(touched) {
            take(files, touched)
        } else if hasNewConfiguration || paths == nil || !touched.isEmpty {
            try discover()
        }
        watch.lap("discover")
        try readArticles()
        watch.lap("read")
        if hasNewConfiguration || before == nil || paths?.contains(where: { Self.isInside($0, "templates") }) ?? true {
            try readTheme()
        }
        try readImages()
        try readSearch()
        if inputs.files.policies.contains(where: { mayHaveChanged($0) }) { (needsPlan, hasNewContext) = (true, true) }
        watch.lap("theme")
        let shared = (inputs.configurationFindings + inputs.themeFindings + inputs.searchFindings).compactMap {
            inputs.configuration.checks.apply(to: $0)
        }
        blocking = shared.filter { $0.severity == .error }
        if isFirst { (needsPlan, hasNewStructure, hasNewLocales) = (true, true, true) }
    }

    // MARK: Paths

    /// Whether a path, or a folder above it, is among those that changed.
    func mayHaveChanged(_ path: String) -> Bool {
        guard let paths else { return true }
        if paths.contains(path) { return true }
        let bytes = path.utf8
        if folders.count <= 8 { return folders.contains { bytes.starts(with: $0.utf8) } }
        var end = bytes.endIndex
        while let slash = bytes[..<end].lastIndex(of: 0x2F) {
            if paths.contains(String(path[..<slash])) { return true }
            end = slash
        }
        return false
    }

    /// A change of a file that is known and still there changes no list of files; nor does one that came and went, as
    /// the temporary files of editors do.
    private func needsDiscovery(_ path: String) -> Bool {
        guard Self.isInside(path, "content") else { return false }
        let isKnown =
            inputs.known[path] != nil || inputs.files.media.contains(path) || inputs.files.statics.contains(path)
            || inputs.files.policies.contains(path) || inputs.files.hasSearchFile && path == SearchFileReader.path
        switch entry(at: path)?.kind {
        case .file: return !isKnown
        case nil: if isKnown { return true }
        // A folder stands for all that is in it. A file that became a link may lead out of the site.
        default: return true
        }
        // Neither known nor there: something may be wrong with it no more, or with a folder that went with it.
        let isWrong = inputs.files.findings.contains { finding in
            Self.isInside(path, finding.place.path) || Self.isInside(finding.place.path, path)
        }
        if isWrong { return true }
        // Or it may have been a folder of files that are known.
        let folder = path + "/"
        return inputs.files.articles.contains { $0.path.hasPrefix(folder) }
            || inputs.files.media.contains { $0.hasPrefix(folder) }
            || inputs.files.statics.contains { $0.hasPrefix(folder) }
            || inputs.files.policies.contains { $0.hasPrefix(folder) }
    }

    private func entry(at path: String) -> FileEntry? {
        guard let folder = Self.folder(of: path) else { return FileEntry(name: path, kind: .badName) }
        let name = path.utf8.dropFirst(folder.utf8.count + 1)
        // What is outside of the folders that are walked must not become known by being asked for.
        let isKnown = before?.folders?.knows(folder) ?? false
        let tree: any FileTree = isKnown ? inputs.folders ?? build.tree : build.tree
        return (try? tree.list(folder))?.first { $0.name.utf8.elementsEqual(name) }
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
        let old = inputs.configuration
        if old.locales != configuration.locales || old.defaultLocale != configuration.defaultLocale {
            hasNewLocales = true
        }
        inputs.configuration = configuration
        (hasNewConfiguration, needsPlan, hasNewStructure) = (true, true, true)
    }

    private mutating func discover() throws {
        let tree: any FileTree = inputs.folders ?? build.tree
        let files = try Discovery.files(in: tree, locales: inputs.configuration.locales)
        let old = inputs.files
        let isSame =
            files.articles == old.articles && files.media == old.media && files.statics == old.statics
            && files.policies == old.policies && files.hasSearchFile == old.hasSearchFile
            && files.findings == old.findings
        inputs.files = files
        isDiscovered = true
        if !isSame { (needsPlan, hasNewStructure) = (true, true) }
    }

    /// Only those files that came or went are looked at, where no folder did; nil where all have to be.
    private func filesPatched(_ touched: [String]) -> SourceFiles? {
        guard let before, !hasNewConfiguration, paths != nil, touched.count <= 64 else { return nil }
        var files = inputs.files
        for path in touched {
            switch entry(at: path)?.kind {
            case .file(let stamp)?:
                guard let folder = Self.folder(of: path), before.folders?.knows(folder) == true,
                    Discovery.add(
                        path, size: stamp.size, to: &files, in: build.tree, locales: inputs.configuration.locales)
                else { return nil }
            case nil: guard Discovery.remove(path, from: &files) else { return nil }
            default: return nil
            }
        }
        return files
    }

    private static func folder(of path: String) -> String? {
        path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) }
    }

    private mutating func readArticles() throws {
        if isDiscovered {
            let present = Set(inputs.files.articles.map(\.path))
            for path in inputs.known.keys.filter({ !present.contains($0) }) { forget(path) }
        }
        let files = articlesToRead()
        let build = self.build
        let work = OrderedWork<SiteBuild.ReadArticle, [SiteBuild.ReadArticle]>(state: [])
        try work.run(count: files.count, workers: build.options.workers) { index in
            build.readArticle(files[index])
        } consume: { state, result in
            state.append(result)
        }
        for (file, read) in zip(files, work.result) { take(read, of: file) }
        // What nobody knows, such as the temporary file of an editor, changes nothing.
        for path in paths ?? [] where inputs.files.media.contains(path) || inputs.files.statics.contains(path) {
            changedFiles.insert(path)
        }
    }

    /// What came and went among files that are otherwise the same.
    private mutating func take(_ files: SourceFiles, _ touched: [String]) {
        inputs.files = files
        (needsPlan, hasNewStructure) = (true, true)
        for path in touched {
            if let file = Discovery.article(path, in: files) {
                newFiles[path] = file
            } else if inputs.known[path] != nil {
                forget(path)
            }
        }
    }

    private mutating func forget(_ path: String) {
        inputs.known[path] = nil
        movedArticles.insert(path)
    }

    private func articlesToRead() -> [SourceFiles.ArticleFile] {
        if let paths, !isDiscovered { return paths.sorted().compactMap { inputs.known[$0]?.file ?? newFiles[$0] } }
        // Most files of a large site are known and in no folder that changed; looking at their paths takes its time.
        let isTouched = paths?.contains { Self.isInside($0, "content") } ?? true
        return inputs.files.articles.filter { file in
            inputs.known[file.path]?.file != file || isTouched && mayHaveChanged(file.path)
        }
    }

    private mutating func take(_ read: SiteBuild.ReadArticle, of file: SourceFiles.ArticleFile) {
        changedFiles.insert(file.path)
        let old = inputs.known[file.path]
        let isBroken = read.findings.compactMap { inputs.configuration.checks.apply(to: $0) }.contains {
            $0.severity == .error
        }
        var article = read.article
        var isStale = false
        if isBroken, let old, old.file == file, let good = old.article {
            // The page keeps its place in the site while its front matter is being written.
            (article, isStale) = (read.article.map { good.withBody(of: $0) } ?? good, true)
        }
        let known = KnownArticle(file: file, article: article, findings: read.findings, isStale: isStale)
        inputs.known[file.path] = known
        guard let old else {
            (needsPlan, hasNewStructure, hasNewOutputs) = (true, true, true)
            movedArticles.insert(file.path)
            return
        }
        if old.findings != known.findings { hasNewFindings = true }
        if old.signature != known.signature || old.findings != known.findings {
            needsPlan = true
            changedArticles.insert(file.path)
        }
        if old.outputs != known.outputs {
            hasNewOutputs = true
            movedArticles.insert(file.path)
        }
        if old.address != known.address || old.file != known.file || (old.article == nil) != (known.article == nil) {
            hasNewStructure = true
            movedArticles.insert(file.path)
        }
    }

    private mutating func readTheme() throws {
        let reader = ThemeReader(tree: build.tree, builtIn: build.theme, workers: build.options.workers)
        let read = try reader.read(locales: inputs.configuration.locales, known: inputs.theme)
        hasNewFindings = hasNewFindings || read.findings != inputs.themeFindings
        inputs.themeFindings = read.findings
        guard let theme = read.theme else { return }
        // Another stylesheet changes what pages show, not what their links and components come to.
        if inputs.theme?.texts != theme.texts { hasNewStructure = true }
        inputs.theme = theme
        (needsPlan, hasNewContext) = (true, true)
    }

    /// Golden queries and synonyms.
    private mutating func readSearch() throws {
        guard hasNewConfiguration || isDiscovered || mayHaveChanged(SearchFileReader.path) else { return }
        let read = try build.readSearch(inputs.files, inputs.configuration)
        if read.findings != inputs.searchFindings { (needsPlan, hasNewFindings) = (true, true) }
        (inputs.search, inputs.searchFindings) = read
        if inputs.files.hasSearchFile, mayHaveChanged(SearchFileReader.path) { needsPlan = true }
    }

    /// Pages hold the sizes of their images.
    private mutating func readImages() throws {
        let images =
            inputs.files.media.filter { MediaPaths.isImage($0) }
            + inputs.files.statics.filter { MediaPaths.isImage($0) }
        let old = before.map {
            $0.files.media.filter { MediaPaths.isImage($0) } + $0.files.statics.filter { MediaPaths.isImage($0) }
        }
        guard old != images || paths == nil || images.contains(where: { mayHaveChanged($0) }) else { return }
        inputs.images = try ImageCatalog(images, tree: build.tree, workers: build.options.workers)
        (needsPlan, hasNewStructure) = (true, true)
    }
}
