extension HTMLRenderer {
    mutating func renderFootnoteMark(_ node: MarkdownNode) {
        guard !options.isExcerpt else { return }
        out.markup("<sup class=\"footnote-ref\">")
        if linkDepth == 0, !sanitizer.hasOpenLink {
            footnoteMarks[node.value] = max(footnoteMarks[node.value] ?? 0, FootnoteID.occurrence(node, in: tree))
            out.markup("<a href=\"#fn-")
            out.number(Int(node.value))
            out.markup("\" id=\"")
            out.text(FootnoteID.reference(node, in: tree))
            out.markup("\">")
            out.number(Int(node.value))
            out.markup("</a>")
        } else {
            out.number(Int(node.value))
        }
        out.markup("</sup>")
    }

    mutating func openFootnote(_ node: MarkdownNode, _ index: Int) {
        if index == outline.bodyEnd {
            out.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
            push(index, end: tree.nodes.count, closing: "</ol>\n</section>\n")
        }
        out.markup("<li id=\"fn-")
        out.number(Int(node.value))
        out.markup("\" value=\"")
        out.number(Int(node.value))
        out.markup("\">\n")
        backLinksDone = false
        push(.footnote, index, closing: "</li>\n")
    }

    mutating func closeFootnote(_ frame: RenderingFrame) {
        if !backLinksDone { appendBackLinks(frame) }
        backLinksDone = false
        out.markup(frame.closing)
    }

    mutating func appendBackLinks(_ frame: RenderingFrame) {
        let number = tree.nodes[frame.node].value
        let marks = footnoteMarks[number] ?? 0
        guard marks > 0 else { return }
        for mark in 1...marks {
            out.markup(" <a class=\"footnote-backref\" href=\"#fnref-")
            out.number(Int(number))
            if mark > 1 {
                out.markup("-")
                out.number(mark)
            }
            out.markup("\" aria-label=\"")
            out.text(options.strings.footnoteBack)
            if marks > 1 {
                out.markup(" ")
                out.number(mark)
            }
            out.markup("\">\u{21A9}</a>")
        }
    }
}
