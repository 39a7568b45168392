internal import Diagnostics
internal import KnowledgeBase

/// An article's front matter as a session read it last.
///
/// A class, though nothing in it changes: looking at ten thousand of them must not copy their many texts.
final class KnownArticle: Sendable {
    let file: SourceFiles.ArticleFile
    /// Nil where the file could not be read.
    let article: Article?
    let findings: [Finding]
    /// The front matter on the disk has errors, so `article` still says what the last good one said.
    let isStale: Bool

    init(file: SourceFiles.ArticleFile, article: Article?, findings: [Finding], isStale: Bool) {
        self.file = file
        self.article = article
        self.findings = findings
        self.isStale = isStale
    }

    /// What the front matter says, as text: equal texts plan equal pages.
    ///
    /// Reflection sees every property, so one that is added later cannot be forgotten here. Asked for changed articles
    /// only.
    var signature: String {
        guard let article else { return "" }
        return Mirror(reflecting: article).children.map { String(reflecting: $0.value) }.joined(separator: "\n")
    }

    /// What decides at which addresses an article's pages are, and with which texts it belongs together.
    var address: [String?] {
        [
            article?.contentPath, article?.frontMatter.slug?.value, article?.frontMatter.translationKey,
            article?.isIndex == true ? "index" : nil, article?.frontMatter.isDraft == true ? "draft" : nil,
        ]
    }

    /// What else decides which files there are: old addresses, tags, and whether there is a list of questions.
    var outputs: [String?] {
        address + [article?.kind.rawValue] + (article?.frontMatter.tags ?? []).map(\.value) + [nil]
            + (article?.frontMatter.aliases ?? []).map(\.value)
    }
}
