internal import Bytes
internal import KnowledgeBase
internal import Markdown

/// The list of a page's headings, two levels deep; in a walkthrough the steps count as the second.
struct ContentsList {
    private struct Entry {
        var anchor: String
        var html: [UInt8]
        var isTop: Bool
    }

    private let entries: [Entry]

    init(_ document: ParsedArticle) {
        let outline = document.outline
        var renderer = HTMLRenderer(
            tree: document.tree, outline: outline, source: document.source, options: RenderingOptions(isExcerpt: true),
            hooks: WordsOnlyHooks())
        var entries: [Entry] = []
        for (index, heading) in outline.headings.enumerated() where !heading.isNested && heading.renderedLevel <= 3 {
            var words: [UInt8] = []
            renderer.renderHeadingWords(index, into: &words)
            entries.append(
                Entry(anchor: heading.anchor, html: words, isTop: heading.renderedLevel == 2))
            for step in outline.sequences.filter({ $0.heading == index }).flatMap(\.steps) {
                var words: [UInt8] = []
                Markup.append("\(step.number). \(step.title)", to: &words)
                entries.append(Entry(anchor: step.anchor, html: words, isTop: false))
            }
        }
        self.entries = entries
    }

    /// Nil where there is nothing to choose from.
    func html() -> [UInt8]? {
        guard entries.count > 1 else { return nil }
        var html = Array("<ul>".utf8)
        html.reserveCapacity(entries.reduce(64) { $0 + 32 + 3 * $1.anchor.utf8.count + $1.html.count })
        var isInside = false
        for (position, entry) in entries.enumerated() {
            let opensList = !entry.isTop && !isInside && position > 0
            if entry.isTop {
                if isInside { html.append("</li></ul>") }
                if position > 0 { html.append("</li>") }
                isInside = false
            } else if opensList {
                html.append("<ul>")
                isInside = true
            } else if position > 0 {
                html.append("</li>")
            }
            html.append("<li><a href=\"#")
            html += RelativeURL.encodeComponent(entry.anchor).utf8
            html.append("\">")
            html += entry.html
            html.append("</a>")
        }
        if isInside { html.append("</li></ul>") }
        html.append("</li></ul>")
        return html
    }
}

/// A link inside a link is no HTML: the words of a heading are printed without what they lead to.
private struct WordsOnlyHooks: RenderingHooks {
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? { nil }
    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? { nil }
}
