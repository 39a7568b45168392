import Diagnostics
import Markdown

/// Markdown brought all the way to HTML, with what the outline and the findings say about it.
struct RenderedArticle {
    var html: String
    var tree: MarkdownTree
    var outline: Outline
    var findings: [Finding]
    var hooks: any RenderingHooks

    init(
        _ markdown: String, kind: OutlineOptions.Kind = .unspecified, reservedIDs: Set<String> = [],
        options: RenderingOptions = RenderingOptions(), hooks: any RenderingHooks = PlainHooks()
    ) {
        let source = SourceText(path: "a.md", bytes: Array(markdown.utf8))
        let parsed = MarkdownParser().parse(source)
        let built = OutlineBuilder.outline(
            of: parsed.tree, source: source, options: OutlineOptions(kind: kind, reservedIDs: reservedIDs))
        var renderer = HTMLRenderer(
            tree: parsed.tree, outline: built.outline, source: source, options: options, hooks: hooks)
        var output: [UInt8] = []
        renderer.renderBody(into: &output)
        html = String(decoding: output, as: UTF8.self)
        tree = parsed.tree
        outline = built.outline
        findings = built.findings + renderer.findings
        self.hooks = renderer.hooks
    }

    /// The article's questions, answered in HTML for a feed.
    func answer(_ question: Int) -> String {
        var renderer = HTMLRenderer(
            tree: tree, outline: outline, source: SourceText(path: "a.md", bytes: []),
            options: RenderingOptions(isExcerpt: true), hooks: PlainHooks())
        var output: [UInt8] = []
        renderer.renderAnswer(question, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
