internal import Diagnostics

extension TreeBuilder {
    /// True for the first line of a quote that may name a callout: the break behind it must stay until that is known.
    func isInCalloutTitle() -> Bool {
        guard context.options.callouts, frames.count > 1, let paragraph = frames.last, paragraph.kind == .paragraph,
            paragraph.node >= 0, frames[frames.count - 2].kind == .blockQuote,
            frames[frames.count - 2].node == paragraph.node - 1
        else { return false }
        let nodes = tree.nodes[(paragraph.node + 1)...]
        guard let first = nodes.first, first.kind == .text else { return false }
        return tree.bytes(first.literal).starts(with: "[!".utf8) && !nodes.contains { $0.kind == .softBreak }
    }

    mutating func finishParagraph(_ index: Int) {
        if let parent = frames.last, parent.kind == .blockQuote, parent.node == index - 1, parent.node >= 0,
            context.options.callouts
        {
            makeCallout(parent.node, paragraph: index)
        }
        guard index + 1 < tree.nodes.count, tree.nodes[index].kind == .paragraph,
            tree.nodes[index + 1].kind == .component, tree.nodes[index + 1].end == tree.nodes[index].end
        else { return }
        // A tag over several lines is a paragraph to the library; its author means a block.
        tree.nodes[index + 1].flag = false
        remove(index..<(index + 1))
    }

    private mutating func makeCallout(_ quote: Int, paragraph: Int) {
        guard paragraph + 1 < tree.nodes.count, tree.nodes[paragraph + 1].kind == .text else { return }
        let first = tree.nodes[paragraph + 1]
        let bytes = tree.bytes(first.literal)
        guard bytes.starts(with: "[!".utf8), let bracket = bytes.prefix(40).firstIndex(of: 0x5D) else { return }
        let after = bytes[(bracket + 1)...]
        guard after.isEmpty || after.first == 0x20 || after.first == 0x09 || after.starts(with: [0xE3, 0x80, 0x80])
        else {
            return
        }
        let name = String(decoding: bytes[(bytes.startIndex + 2)..<bracket], as: UTF8.self)
        guard let kind = CalloutKind.allCases.first(where: { $0.name == name.lowercased() }) else {
            if after.isEmpty, !name.isEmpty, name.utf8.allSatisfy({ SourceLines.isLabel($0) }) {
                report { .unknownCallout(name, $0.place(line: Int(first.line), column: Int(first.column))) }
            }
            return
        }
        tree.nodes[quote].kind = .callout
        tree.nodes[quote].value = kind.rawValue
        let lineEnd = endOfFirstLine(paragraph)
        tree.nodes[paragraph + 1].literal.start = Int32(bracket + 1)
        var title: [UInt8] = []
        for child in (paragraph + 1)..<lineEnd where tree.nodes[child].kind == .text || tree.nodes[child].kind == .code
        {
            title += tree.bytes(tree.nodes[child].literal)
        }
        while title.last == 0x20 || title.last == 0x09 { title.removeLast() }
        let start = title.starts(with: [0xE3, 0x80, 0x80]) ? title.dropFirst(3) : title[...]
        tree.nodes[quote].literal = append(Array(start.drop { $0 == 0x20 || $0 == 0x09 }))
        let removed = min(lineEnd + 1, Int(tree.nodes[paragraph].end))
        remove((paragraph + 1)..<removed)
        if tree.nodes[paragraph].end == Int32(paragraph + 1) { remove(paragraph..<(paragraph + 1)) }
    }

    /// The break that ends the first line of a paragraph, or the paragraph's end.
    private func endOfFirstLine(_ paragraph: Int) -> Int {
        for child in tree.children(of: paragraph) {
            if tree.nodes[child].kind == .softBreak || tree.nodes[child].kind == .lineBreak { return child }
        }
        return Int(tree.nodes[paragraph].end)
    }

    /// Takes nodes out near the end of what has been written. Linear in the nodes behind them. The containers that are
    /// still open stand before them, but for a paragraph that ends behind them.
    mutating func remove(_ range: Range<Int>) {
        let count = Int32(range.count)
        tree.nodes.removeSubrange(range)
        for index in range.lowerBound..<tree.nodes.count { tree.nodes[index].end -= count }
        let paragraph = range.lowerBound - 1
        if paragraph >= 0, tree.nodes[paragraph].kind == .paragraph || tree.nodes[paragraph].kind == .heading,
            tree.nodes[paragraph].end > Int32(paragraph + 1)
        {
            tree.nodes[paragraph].end -= count
        }
        footnotes.remove(range)
        lastText = -1
    }
}
