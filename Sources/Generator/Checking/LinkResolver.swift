internal import Diagnostics
internal import KnowledgeBase

/// Finds what the links and images of articles lead to. Made once for a site, then read by all threads.
///
/// A class, because each link asks it.
final class LinkResolver: Sendable {
    let plan: SitePlan
    /// Files that can be linked to, by path below the site's folder.
    private let media: Set<String>
    /// By locale: where its articles are, without a slash at the end.
    private let contentFolders: [String]
    /// Names of articles and files by folder, for guesses at what was meant.
    private let namesByFolder: [Substring: [String]]
    private let articleBySource: [String: Int]
    /// Sources of articles that this build leaves out.
    private let drafts: Set<String>
    /// Addresses that have no article: tag pages, the list of questions.
    private let generated: Set<String>

    init(plan: SitePlan, files: [String], drafts: Set<String>, generated: Set<String>) {
        self.plan = plan
        media = Set(files)
        contentFolders = plan.locales.map { $0.path.isEmpty ? "content" : "content/" + $0.path }
        namesByFolder = Dictionary(grouping: plan.articles.map(\.sourcePath) + files) { Self.folder(of: $0) }
        self.drafts = drafts
        self.generated = generated
        articleBySource = Dictionary(
            plan.articles.enumerated().map { ($1.sourcePath, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a link on `page` leads to. Two or three look-ups in tables; no disk.
    func resolve(_ destination: String, on page: Page) -> LinkTarget {
        if Reference.isExternal(destination) { return .external }
        guard let reference = Reference(destination) else {
            return .nothing(reason: "it holds a “%” that is no escape", hint: "Write “%25” for a percent sign.")
        }
        if reference.path.isEmpty { return reference.fragment.map { .anchor($0) } ?? .anchor("") }
        if reference.path.utf8.contains(0) { return .nothing(reason: "it holds a NUL byte", hint: "") }
        return reference.path.hasPrefix("/")
            ? resolveRooted(reference, on: page) : resolveRelative(reference, on: page)
    }

    /// The file of an image, by path below the site's folder: beside the article, then beside its counterpart in the
    /// default locale, then in `content/assets`.
    func image(_ path: String, of article: Article) -> String? {
        candidates(path, of: article).first { media.contains($0) }
    }

    /// Names of files that were probably meant by a path that leads nowhere.
    func nearestFile(to path: String, of article: Article) -> String? {
        guard let first = candidates(path, of: article).first else { return nil }
        return nearest(to: first)
    }

    /// The name in a path's folder that is nearest to its own: without the folder, whose letters would make any two
    /// names near.
    /// Looks at no more than a few hundred names.
    private func nearest(to path: String) -> String? {
        let folder = Self.folder(of: path)
        let beside = (namesByFolder[folder] ?? []).prefix(300).map { String($0.dropFirst(folder.count)) }
        return NearestName.to(String(path.dropFirst(folder.count)), among: beside)
    }

    private static func folder(of path: String) -> Substring {
        path.utf8.lastIndex(of: 0x2F).map { path[...$0] } ?? ""
    }

    // MARK: Links from the root

    private func resolveRooted(_ reference: Reference, on page: Page) -> LinkTarget {
        var paths = [String(reference.path.dropFirst())]
        let base = plan.basePath
        if base != "/", reference.path.hasPrefix(base) { paths.append(String(reference.path.dropFirst(base.count))) }
        let article = plan.article(of: page)
        for path in paths {
            guard let path = RelativeURL.resolve(path, in: "") else { continue }
            if let target = self.page(at: path) {
                return .page(target, fragment: reference.fragment, query: reference.query)
            }
            if let target = self.page(forSource: "content/" + path, on: page) {
                return .page(target, fragment: reference.fragment, query: reference.query)
            }
            if generated.contains(Self.folderForm(path)) { return .external }
        }
        if let file = image(reference.path, of: article) { return .file(file, fragment: reference.fragment) }
        return nothing(reference.path, on: page)
    }

    // MARK: Links from the article

    private func resolveRelative(_ reference: Reference, on page: Page) -> LinkTarget {
        let article = plan.article(of: page)
        if let source = RelativeURL.resolve(reference.path, in: article.sourceFolder) {
            if let target = self.page(forSource: source, on: page) {
                return .page(target, fragment: reference.fragment, query: reference.query)
            }
            if drafts.contains(source) {
                return .nothing(
                    reason: "“\(source)” is a draft", hint: "Publish it, build with --drafts, or remove the link.")
            }
        }
        // As a browser reads it: from the page's own address.
        let home = plan.pages[plan.pagesOfArticle[page.article].first ?? 0].url
        if let path = RelativeURL.resolve(reference.path, in: home) {
            if let target = self.page(at: path) {
                return .page(target, fragment: reference.fragment, query: reference.query)
            }
            if generated.contains(Self.folderForm(path)) { return .external }
        }
        if let file = image(reference.path, of: article) { return .file(file, fragment: reference.fragment) }
        return nothing(reference.path, on: page)
    }

    // MARK: Look-ups

    private static func folderForm(_ path: String) -> String {
        if path.isEmpty || path.hasSuffix("/") { return path }
        if path == "index.html" { return "" }
        if path.hasSuffix("/index.html") { return String(path.dropLast("index.html".count)) }
        return path + "/"
    }

    private func page(at path: String) -> Int? {
        plan.pageByURL[Self.folderForm(path)]
    }

    /// The page for a source path; within the article's own locale, the page that the reader's locale has for it.
    private func page(forSource source: String, on page: Page) -> Int? {
        let source = source.hasSuffix("/") ? String(source.dropLast()) : source
        let article = plan.article(of: page)
        let folder = contentFolders[article.locale]
        if source.utf8.starts(with: folder.utf8), source.utf8.dropFirst(folder.utf8.count).first ?? 0x2F == 0x2F {
            var path = Substring(source.utf8.dropFirst(folder.utf8.count + 1))
            for ending in [".md", ".markdown"] where path.hasSuffix(ending) {
                path = Substring(path.utf8.dropLast(ending.utf8.count))
            }
            if path == "index" { path = "" }
            if path.hasSuffix("/index") { path = Substring(path.utf8.dropLast("/index".utf8.count)) }
            if let own = plan.pageByContentPath[article.locale][String(path)] {
                return plan.counterparts[own].isEmpty ? own : plan.counterparts[own][page.locale] ?? own
            }
        }
        return articleBySource[source].flatMap { plan.pagesOfArticle[$0].first }
    }

    private func candidates(_ path: String, of article: Article) -> [String] {
        let (own, source) = (contentFolders[article.locale], contentFolders[plan.configuration.defaultLocale])
        var folders: [String]
        if path.hasPrefix("/") {
            folders = ["content", own, source, "content/assets", "content/static"]
        } else {
            let below = article.sourceFolder.utf8.dropFirst(own.utf8.count)
            folders = [article.sourceFolder, source + String(Substring(below)), "content/assets"]
        }
        folders = folders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        return folders.compactMap { RelativeURL.resolve(path, in: $0) }
    }

    private func nothing(_ path: String, on page: Page) -> LinkTarget {
        let article = plan.article(of: page)
        let wanted = RelativeURL.resolve(path, in: path.hasPrefix("/") ? "" : article.sourceFolder)
        guard let wanted else {
            return .nothing(
                reason: "it leaves the content folder", hint: "Link to a page of the site, or to a full address.")
        }
        return .nothing(
            reason: "there is no “\(wanted)”", hint: nearest(to: wanted).map { "Did you mean “\($0)”?" } ?? "")
    }
}
