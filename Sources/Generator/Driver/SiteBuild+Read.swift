internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import YAML

extension SiteBuild {
    /// Enough for the front matter of nearly all articles, so that their texts are read only once.
    private static let headSize = 4096

    /// Articles in the order of their files, and the sources of drafts that are left out.
    struct ReadArticles: Sendable {
        var articles: [Article] = []
        var drafts: Set<String> = []
        var search = SearchContent()
        var findings: [Finding] = []
    }

    struct ReadArticle: Sendable {
        var article: Article?
        var findings: [Finding]
    }

    /// Reads the front matter of all articles.
    func readArticles(_ files: SourceFiles, _ configuration: SiteConfiguration) throws -> ReadArticles {
        let work = OrderedWork<ReadArticle, ReadArticles>(state: ReadArticles())
        let includesDrafts = options.includesDrafts
        try work.run(count: files.articles.count, workers: options.workers) { index in
            readArticle(files.articles[index])
        } consume: { state, result in
            state.findings += result.findings
            guard let article = result.article else { return }
            if article.frontMatter.isDraft, !includesDrafts {
                state.drafts.insert(article.sourcePath)
            } else {
                state.articles.append(article)
            }
        }
        var result = work.result
        let search = try readSearch(files, configuration)
        result.search = search.content
        result.findings += search.findings
        return result
    }

    /// What `content/search.yaml` says; nothing where there is none.
    func readSearch(
        _ files: SourceFiles, _ configuration: SiteConfiguration
    ) throws -> (content: SearchContent, findings: [Finding]) {
        guard files.hasSearchFile else { return (SearchContent(), []) }
        let source = SourceText(path: SearchFileReader.path, bytes: try tree.read(SearchFileReader.path))
        return SearchFileReader.read(source, locales: configuration.locales)
    }

    func readArticle(_ file: SourceFiles.ArticleFile) -> ReadArticle {
        let source: SourceText
        do {
            source = SourceText(path: file.path, bytes: try head(of: file.path))
        } catch {
            let finding = Finding(
                .unreadableFile, at: Place(path: file.path), "the article cannot be read: \(error.reason)",
                fix: "Check its permissions.")
            return ReadArticle(article: nil, findings: [finding])
        }
        var contentPath = Substring(file.contentPath)
        for ending in [".md", ".markdown"] where contentPath.hasSuffix(ending) {
            contentPath = contentPath.dropLast(ending.count)
        }
        let isIndex = contentPath == "index" || contentPath.hasSuffix("/index")
        let name = contentPath.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? ""
        let read = FrontMatterReader.read(source, fallbackTitle: name)
        if isIndex { contentPath = contentPath.dropLast(contentPath == "index" ? 5 : 6) }
        let article = Article(
            locale: file.locale, sourcePath: file.path, contentPath: String(contentPath), isIndex: isIndex,
            frontMatter: read.frontMatter, bodyStart: read.split.bodyStart, bodyLine: read.split.bodyLine)
        return ReadArticle(article: article, findings: read.findings)
    }

    /// The file as far as its front matter goes.
    private func head(of path: String) throws(FileError) -> [UInt8] {
        let bytes = try tree.read(path, limit: Self.headSize)
        guard bytes.count == Self.headSize,
            !FrontMatterBlock.split(SourceText(path: path, bytes: bytes)).findings.isEmpty
        else {
            return bytes
        }
        return try tree.read(path)
    }
}
