internal import Diagnostics
internal import KnowledgeBase

/// An article's front matter as a session read it last.
struct KnownArticle: Sendable {
    var file: SourceFiles.ArticleFile
    /// Nil where the file could not be read.
    var article: Article?
    var findings: [Finding]
    /// The front matter on the disk has errors, so `article` still says what the last good one said.
    var isStale = false

    /// What the front matter says, as text: equal texts plan equal pages.
    ///
    /// Reflection sees every property, so one that is added later cannot be forgotten here. Asked for changed articles only.
    var signature: String { String(reflecting: article) }

    /// What decides at which addresses an article's pages are, and with which texts it belongs together.
    var address: [String?] {
        [
            article?.contentPath, article?.frontMatter.slug?.value, article?.frontMatter.translationKey,
            article?.isIndex == true ? "index" : nil, article?.frontMatter.isDraft == true ? "draft" : nil,
        ]
    }
}
