import Diagnostics
import Markdown

/// Short ways to parse a text in a test.
enum Sample {
    static func parse(
        _ markdown: String, _ options: MarkdownOptions = MarkdownOptions()
    ) -> (
        tree: MarkdownTree, findings: [Finding]
    ) {
        MarkdownParser(options: options).parse(SourceText(path: "a.md", bytes: Array(markdown.utf8)))
    }

    static func html(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
        TreeHTML.render(parse(markdown, options).tree)
    }

    /// The library's rules with one amendment.
    static func only(_ amendment: WritableKeyPath<MarkdownOptions, Bool>) -> MarkdownOptions {
        var options = MarkdownOptions.plain
        options[keyPath: amendment] = true
        return options
    }
}
