extension HTMLRenderer {
    /// Renders an inline node or its beginning; returns the index to go on with.
    mutating func openInline(_ node: MarkdownNode, _ index: Int) -> Int {
        switch node.kind {
        case .text: renderText(node, index)
        case .softBreak, .lineBreak: renderBreak(node, index)
        case .code:
            out.markup("<code>")
            out.text(tree.bytes(node.literal))
            out.markup("</code>")
        case .emphasis, .strong, .strikethrough: return openEmphasis(node, index)
        case .link: return openLink(node, index)
        case .image: return renderImage(node, index)
        case .htmlInline:
            if !isWordsOnly { return renderRawHTML(node, index) }
        case .footnoteReference: if !isWordsOnly { renderFootnoteMark(node) }
        default: break
        }
        return index + 1
    }

    private mutating func renderText(_ node: MarkdownNode, _ index: Int) {
        let bytes = tree.bytes(node.literal)
        guard pendingCut > 0 else {
            // Blanks between figures have no paragraph to stand in.
            if index >= figuresStart, index < figuresEnd, isBlank(bytes) { return }
            out.text(bytes)
            return
        }
        let cut = min(pendingCut, bytes.count)
        pendingCut -= cut
        out.text(bytes.dropFirst(cut))
    }

    private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    private mutating func renderBreak(_ node: MarkdownNode, _ index: Int) {
        // At the end of a paragraph (before a step or a figure) there is no line to break.
        if let frame = frames.last, frame.kind == .paragraph, frame.end == index + 1 { return }
        if index >= figuresStart, index < figuresEnd { return }
        if node.kind == .lineBreak { out.markup("<br>") }
        out.markup("\n")
    }

    private mutating func openEmphasis(_ node: MarkdownNode, _ index: Int) -> Int {
        // Emphasis around a number that is printed apart would be left empty.
        if pendingCut > 0, index + 2 == Int(node.end), tree.nodes[index + 1].kind == .text,
            tree.nodes[index + 1].literal.count <= pendingCut
        {
            pendingCut -= tree.nodes[index + 1].literal.count
            return Int(node.end)
        }
        switch node.kind {
        case .emphasis: open("<em>", index, closing: "</em>")
        case .strong: open("<strong>", index, closing: "</strong>")
        default: open("<del>", index, closing: "</del>")
        }
        return index + 1
    }

    private mutating func openLink(_ node: MarkdownNode, _ index: Int) -> Int {
        guard linkDepth == 0, !sanitizer.hasOpenLink else { return index + 1 }
        while cursor.claim < outline.claims.count, outline.claims[cursor.claim].node < index { cursor.claim += 1 }
        if cursor.claim < outline.claims.count, outline.claims[cursor.claim].node == index {
            guard let markup = hooks.claim(outline.claims[cursor.claim]) else { return index + 1 }
            out.markup(markup.opening)
            claimClosings.append(markup.closing)
            linkDepth += 1
            push(.claim, index)
            return index + 1
        }
        let destination = tree.bytes(node.literal)
        guard isSafe(destination, node) else { return index + 1 }
        let occurrence = LinkOccurrence(
            node: index, destination: destination, line: Int(node.line), column: Int(node.column))
        guard let link = hooks.link(occurrence) else { return index + 1 }
        let isFigure = index >= figuresStart && index < figuresEnd && ParagraphShape.isFigure(index, in: tree)
        if isFigure { out.markup("<figure>") }
        out.markup("<a href=\"")
        out.url(link.href)
        out.markup("\"")
        if !node.second.isEmpty {
            out.markup(" title=\"")
            out.text(tree.bytes(node.second))
            out.markup("\"")
        }
        out.markup(link.attributes)
        out.markup(">")
        linkDepth += 1
        push(.link, index, closing: isFigure ? "</a></figure>\n" : "</a>")
        return index + 1
    }

    mutating func closeLink(_ frame: RenderingFrame) {
        linkDepth -= 1
        if let caption = pendingCaption {
            out.markup("</a>")
            appendCaption(caption)
            out.markup("</figure>\n")
            pendingCaption = nil
        } else {
            out.markup(frame.closing)
        }
    }

    /// Judges the destination of a link or image; reports what would run something.
    mutating func isSafe(_ destination: ArraySlice<UInt8>, _ node: MarkdownNode) -> Bool {
        if URLFilter.allows(destination) { return true }
        reportUnsafe(destination, line: Int(node.line), column: Int(node.column))
        return false
    }
}
