internal import Diagnostics
internal import KnowledgeBase

/// All that a site is planned from, as a session read it last.
struct SiteInputs: Sendable {
    var configuration: SiteConfiguration
    var configurationFindings: [Finding]
    var files: SourceFiles
    /// The folders that `files` were found in.
    var folders: KnownFolders?
    /// By path below the site's folder.
    var known: [String: KnownArticle] = [:]
    /// Nil until the templates were once without errors.
    var theme: ThemeReader.Theme?
    var themeFindings: [Finding] = []
    var images: ImageCatalog
    /// Of content/search.yaml.
    var search = SearchContent()
    var searchFindings: [Finding] = []

    /// The articles that have pages, in the order of their files.
    func articles(includingDrafts: Bool) -> [Article] {
        files.articles.compactMap { known[$0.path]?.article }.filter { includingDrafts || !$0.frontMatter.isDraft }
    }

    /// The sources of the drafts that are left out.
    func drafts(includingDrafts: Bool) -> Set<String> {
        guard !includingDrafts else { return [] }
        return Set(known.values.compactMap { $0.article?.frontMatter.isDraft == true ? $0.file.path : nil })
    }

    /// Those of the front matter, in the order of the files, and of content/search.yaml.
    var readingFindings: [Finding] { files.articles.flatMap { known[$0.path]?.findings ?? [] } + searchFindings }

    /// What a build would have read, but for the articles: they are the planner's, which is not always asked.
    func readWithoutArticles(includingDrafts: Bool) -> SiteBuild.ReadArticles {
        SiteBuild.ReadArticles(
            drafts: drafts(includingDrafts: includingDrafts), search: search, findings: readingFindings)
    }
}
