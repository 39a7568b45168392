extension HTMLRenderer {
    mutating func openParagraph(_ node: MarkdownNode, _ index: Int) {
        let end = Int(node.end)
        if splitsParagraph(index) {
            // Its lines become steps; what stands before the first of them (or is the first) is opened here.
            sharedParagraphEnd = end
            let next = outline.sequences[cursor.sequence].steps[cursor.step].nodes.lowerBound
            openParagraph(from: index + 1, to: next, node: index)
        } else {
            openParagraph(from: index + 1, to: end, node: index)
        }
    }

    /// Opens a paragraph for some inline nodes; pictures on lines of their own at its end become figures behind it.
    mutating func openParagraph(from start: Int, to end: Int, node: Int? = nil) {
        let textEnd = ParagraphShape.figuresStart(in: start..<end, of: tree)
        if textEnd < end {
            figuresStart = textEnd
            figuresEnd = end
        }
        guard textEnd > start else { return }
        let node = node ?? start
        if frames.last?.kind == .tightItem {
            push(node, end: textEnd)
            return
        }
        out.markup(stepTitle == node ? "<p class=\"step-title\">" : "<p>")
        stepTitle = -1
        paragraphDepth += 1
        push(.paragraph, node, end: textEnd)
    }

    mutating func closeParagraph(_ frame: RenderingFrame) {
        // The link back stands in the last line of a footnote.
        if let last = frames.last, last.kind == .footnote, frame.end == last.end {
            appendBackLinks(last)
            backLinksDone = true
        }
        // A line break before a figure or a step would leave an empty line.
        if out.bytes.last == 0x0A { out.bytes.removeLast() }
        out.markup("</p>\n")
    }
}
