internal import KnowledgeBase
internal import Markdown

/// The list of a page's headings, two levels deep; in a walkthrough the steps count as the second.
struct ContentsList {
    private struct Entry {
        var anchor: String
        var html: String
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
                Entry(
                    anchor: heading.anchor, html: String(decoding: words, as: UTF8.self),
                    isTop: heading.renderedLevel == 2))
            for step in outline.sequences.filter({ $0.heading == index }).flatMap(\.steps) {
                entries.append(
                    Entry(anchor: step.anchor, html: Markup.escape("\(step.number). \(step.title)"), isTop: false))
            }
        }
        self.entries = entries
    }

    /// Nil where there is nothing to choose from.
    func html() -> String? {
        guard entries.count > 1 else { return nil }
        var html = "<ul>"
        var isInside = false
        for (position, entry) in entries.enumerated() {
            let opensList = !entry.isTop && !isInside && position > 0
            if entry.isTop {
                if isInside { html += "</li></ul>" }
                if position > 0 { html += "</li>" }
                isInside = false
            } else if opensList {
                html += "<ul>"
                isInside = true
            } else if position > 0 {
                html += "</li>"
            }
            html += ##"<li><a href="#\##(RelativeURL.encodeComponent(entry.anchor))">\##(entry.html)</a>"##
        }
        return html + (isInside ? "</li></ul>" : "") + "</li></ul>"
    }
}

/// A link inside a link is no HTML: the words of a heading are printed without what they lead to.
private struct WordsOnlyHooks: RenderingHooks {
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink? { nil }
    mutating func image(_ image: ImageOccurrence) -> ResolvedImage? { nil }
}
