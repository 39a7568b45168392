package import Diagnostics

extension FindingID {
    /// Raw HTML that is not let through.
    package static let rawHTML = FindingID("raw-html", .warning)
    /// A link or image whose URL would run something in the reader's browser, or whose scheme is not known.
    package static let unsafeLink = FindingID("unsafe-link", .error)
}

extension HTMLRenderer {
    /// More findings than this about the raw HTML of one document help nobody.
    private static let findingsLimit = 50

    /// Renders a piece of raw HTML; returns the index to go on with, which is further on where an element is left out
    /// with all that it holds.
    mutating func renderRawHTML(_ node: MarkdownNode, _ index: Int) -> Int {
        let fragment = tree.bytes(node.literal)
        if options.rawHTML == .trusted {
            out.bytes.append(contentsOf: fragment)
            if node.kind == .htmlBlock, out.bytes.last != 0x0A { out.markup("\n") }
            return index + 1
        }
        let context = HTMLSanitizer.Context(
            base: frames.last?.rawBase ?? 0, isInParagraph: paragraphDepth > 0, isInLink: linkDepth > 0,
            isExcerpt: options.isExcerpt, node: index, line: Int(node.line), column: Int(node.column),
            isFirstImage: imageCount == 0)
        let start = out.count
        var tokens = HTMLTokenizer(fragment)
        var next = index + 1
        while let tag = sanitizer.append(&tokens, of: fragment, context, to: &out, hooks: &hooks) {
            if let end = closing(of: tag.name, after: index) {
                sanitizer.awaitEnd(of: tag, in: fragment, context)
                next = end
                break
            }
            sanitizer.show(tag, in: fragment, context, to: &out)
        }
        imageCount += sanitizer.takeImageCount()
        report(node)
        if node.kind == .htmlBlock { endLine(since: start) }
        return next
    }

    /// Ends the line of a block, or takes back the blanks of one of which nothing is left.
    private mutating func endLine(since start: Int) {
        if out.bytes[start...].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
            out.bytes.removeSubrange(start...)
        } else if out.bytes.last != 0x0A {
            out.markup("\n")
        }
    }

    /// The next piece of raw HTML among the siblings that holds the end tag of a left-out element.
    private mutating func closing(of name: String, after index: Int) -> Int? {
        let end = frames.last?.end ?? outline.bodyEnd
        var position = Int(tree.nodes[index].end)
        while position < end, lookahead > 0 {
            let node = tree.nodes[position]
            lookahead -= 1
            if node.kind == .htmlBlock || node.kind == .htmlInline {
                lookahead -= node.literal.count
                if HTMLSanitizer.hasEndTag(of: name, in: tree.bytes(node.literal)) { return position }
            }
            position = max(Int(node.end), position + 1)
        }
        return nil
    }

    /// Before a block of Markdown: raw elements that cannot hold one (a paragraph, the inside of a table) end here.
    mutating func prepareForBlock() {
        guard sanitizer.openCount > 0 else { return }
        sanitizer.prepareForBlock(base: frames.last?.rawBase ?? 0, to: &out)
        report(nil)
    }

    mutating func closeRawElements(to base: Int) {
        guard sanitizer.openCount > base else { return }
        sanitizer.close(to: base, out: &out)
        report(nil)
    }

    private mutating func report(_ node: MarkdownNode?) {
        guard !sanitizer.issues.isEmpty else { return }
        for issue in sanitizer.takeIssues() {
            switch issue.kind {
            case .markup:
                rawHTMLFindings += 1
                guard rawHTMLFindings <= Self.findingsLimit else { continue }
                let place = source.place(line: issue.line, byteColumn: issue.column)
                findings.append(
                    Finding(
                        .rawHTML, at: place, issue.summary, explanation: issue.explanation, fix: issue.fix))
            case .unsafeURL(let url): reportUnsafe(url, line: issue.line, column: issue.column)
            }
        }
    }

    mutating func reportUnsafe(_ destination: ArraySlice<UInt8>, line: Int, column: Int) {
        unsafeFindings += 1
        guard unsafeFindings <= Self.findingsLimit else { return }
        let place = source.place(line: line, byteColumn: column)
        let quoted = String(decoding: destination.prefix(60).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        findings.append(
            Finding(
                .unsafeLink, at: place, "the address “\(quoted)” has a scheme that is not allowed",
                explanation: "Only its text is shown: such an address can run a program in the reader's browser.",
                fix: "Link to an http or https address, or to a file of the site."))
    }
}
