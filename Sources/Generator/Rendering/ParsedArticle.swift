internal import Diagnostics
internal import KnowledgeBase
internal import Markdown

/// An article with its text parsed.
struct ParsedArticle: Sendable {
    let article: Article
    let source: SourceText
    let tree: MarkdownTree
    let outline: Outline
    /// The ids of its page.
    let anchors: Set<String>
    let findings: [Finding]
}
