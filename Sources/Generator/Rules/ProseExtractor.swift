internal import Diagnostics
internal import KnowledgeBase
internal import Markdown
internal import Rules

/// Takes the prose of an article out of its tree, with the way back to the file: what the rules read.
///
/// Pictures and their captions are left out: they repeat the text beside them, and no claim can be linked in them.
struct ProseExtractor {
    private let document: ParsedArticle
    private let lines: LineIndex

    init(_ document: ParsedArticle) {
        self.document = document
        lines = LineIndex(document.source)
    }

    func prose(locale: String, url: String, translationGroup: Int) -> ArticleProse {
        ArticleProse(
            locale: locale, path: document.article.sourcePath, isFAQ: document.article.kind == .faq, url: url,
            title: document.article.title, translationGroup: translationGroup, passages: passages())
    }

    // MARK: Passages

    private func passages() -> [Passage] {
        let outline = document.outline
        var result: [Passage] = []
        let firstHeading = outline.headings.first { !$0.isNested }?.node ?? outline.bodyEnd
        append(
            1..<max(1, firstHeading),
            to: Passage(
                kind: .section, anchor: "", key: "", title: "", place: Place(path: document.source.path), blocks: []),
            &result)
        let questions = Dictionary(outline.questions.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, heading) in outline.headings.enumerated() where !heading.isNested {
            let question = questions[index]
            let node = document.tree.nodes[heading.node]
            var passage = Passage(
                kind: question == nil ? .section : .question, anchor: heading.anchor, key: heading.key,
                title: question?.text ?? heading.text, place: place(of: node), blocks: [])
            passage.blocks = blocks(heading.node..<Int(node.end), skipping: heading.numberLength)
            append(heading.content, to: passage, &result)
        }
        return result
    }

    /// Appends a passage with the blocks of a range, and the steps in it as passages of their own.
    private func append(_ range: Range<Int>, to passage: Passage, _ result: inout [Passage]) {
        var passage = passage
        var steps: [Passage] = []
        var position = range.lowerBound
        for sequence in document.outline.sequences
        where sequence.nodes.lowerBound >= range.lowerBound && sequence.nodes.lowerBound < range.upperBound {
            if position < sequence.nodes.lowerBound { passage.blocks += blocks(position..<sequence.nodes.lowerBound) }
            for step in sequence.steps {
                steps.append(
                    Passage(
                        kind: .step, anchor: step.anchor, key: step.anchor, title: step.title,
                        place: place(of: document.tree.nodes[step.nodes.lowerBound]),
                        blocks: blocks(step.nodes, skipping: step.markerLength)))
            }
            position = max(position, sequence.nodes.upperBound)
        }
        if position < range.upperBound { passage.blocks += blocks(position..<range.upperBound) }
        if !passage.blocks.isEmpty { result.append(passage) }
        result += steps
    }

    private func place(of node: MarkdownNode) -> Place {
        lines.place(line: Int(node.line), byteColumn: Int(node.column))
    }

    // MARK: Blocks

    /// The blocks of text in a range of nodes. The first `skipping` bytes of text (a number, a marker) are left out.
    private func blocks(_ range: Range<Int>, skipping: Int = 0) -> [ProseBlock] {
        let nodes = document.tree.nodes
        var result: [ProseBlock] = []
        var skip = skipping
        var index = range.lowerBound
        while index < range.upperBound {
            let node = nodes[index]
            switch node.kind {
            case .paragraph, .tableCell, .heading:
                let end = min(Int(node.end), range.upperBound)
                if let block = block(index + 1..<end, kind: node.kind == .heading ? .heading : .text, &skip) {
                    result.append(block)
                }
                index = end
            case .codeBlock:
                let text = document.tree.string(node.literal)
                if !text.isEmpty {
                    result.append(
                        ProseBlock(
                            kind: .code, text: text, anchors: [ProseBlock.Anchor(offset: 0, place: place(of: node))]))
                }
                index = max(index + 1, Int(node.end))
            default:
                // Steps that share a paragraph begin at inline nodes.
                if Self.isInline(node.kind) {
                    if let block = block(index..<range.upperBound, kind: .text, &skip) { result.append(block) }
                    return result
                }
                index += 1
            }
        }
        return result
    }

    private static func isInline(_ kind: MarkdownNode.Kind) -> Bool {
        switch kind {
        case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
            .footnoteReference:
            true
        default: false
        }
    }

    /// The text of inline nodes; nil where there is none.
    private func block(_ range: Range<Int>, kind: ProseBlock.Kind, _ skip: inout Int) -> ProseBlock? {
        let tree = document.tree
        var text: [UInt8] = []
        var anchors: [ProseBlock.Anchor] = []
        var claims: [ClaimMention] = []
        // Claim links that are open: where their words began, and where their nodes end.
        var open: [(id: String, start: Int, end: Int, place: Place)] = []
        func close(before index: Int) {
            while let claim = open.last, claim.end <= index {
                open.removeLast()
                claims.append(ClaimMention(id: claim.id, range: claim.start..<text.count, place: claim.place))
            }
        }
        var index = range.lowerBound
        while index < range.upperBound {
            close(before: index)
            let node = tree.nodes[index]
            switch node.kind {
            case .text, .code:
                var bytes = tree.bytes(node.literal)
                if node.kind == .text, skip > 0 {
                    let cut = min(skip, bytes.count)
                    (skip, bytes) = (skip - cut, bytes.dropFirst(cut))
                }
                if node.line > 0 { anchors.append(ProseBlock.Anchor(offset: text.count, place: place(of: node))) }
                text += bytes
            case .softBreak, .lineBreak: text.append(0x20)
            case .image: index = Int(node.end) - 1
            case .link:
                let destination = tree.string(node.literal)
                if destination.hasPrefix("claim:") {
                    open.append(
                        (String(destination.dropFirst("claim:".count)), text.count, Int(node.end), place(of: node)))
                }
            default: break
            }
            index += 1
        }
        close(before: range.upperBound)
        guard !text.isEmpty else { return nil }
        if anchors.first?.offset != 0 {
            let first = anchors.first?.place ?? Place(path: document.source.path)
            anchors.insert(ProseBlock.Anchor(offset: 0, place: first), at: 0)
        }
        return ProseBlock(
            kind: kind, text: String(decoding: text, as: UTF8.self), anchors: anchors,
            claims: claims.sorted { $0.place < $1.place })
    }
}
