extension OutlineBuilder {
    /// Gives each heading its depth, parent, content and section.
    mutating func nest() {
        let top = outline.headings.indices.filter { !outline.headings[$0].isNested }
        for (position, index) in top.enumerated() {
            let start = Int(tree.nodes[outline.headings[index].node].end)
            let end = position + 1 < top.count ? outline.headings[top[position + 1]].node : outline.bodyEnd
            outline.headings[index].content = start..<max(start, end)
        }
        let levels = HeadingLevels(
            levels: top.map { outline.headings[$0].level },
            isBare: top.map { !hasText(outline.headings[$0].content) })
        var open: [(index: Int, depth: Int)] = []
        for (position, index) in top.enumerated() {
            let depth = levels.depths[position]
            outline.headings[index].renderedLevel = min(6, depth + 2)
            while let last = open.last, last.depth >= depth {
                close(last.index, at: outline.headings[index].node)
                open.removeLast()
            }
            if let parent = levels.parents[position] {
                outline.headings[index].parent = top[parent]
                outline.headings[top[parent]].hasSubheading = true
            }
            open.append((index, depth))
        }
        for last in open { close(last.index, at: outline.bodyEnd) }
        nestInner()
    }

    private mutating func close(_ heading: Int, at end: Int) {
        let start = outline.headings[heading].node
        outline.headings[heading].section = start..<max(start, end)
    }

    /// Headings in quotes and lists stand one deeper than the section around them.
    private mutating func nestInner() {
        var around: Int?
        for index in outline.headings.indices {
            if !outline.headings[index].isNested {
                around = index
            } else {
                outline.headings[index].parent = around
                let level = around.map { outline.headings[$0].renderedLevel + 1 } ?? 2
                outline.headings[index].renderedLevel = min(6, level)
            }
        }
    }

    /// Whether nodes hold anything but rules and comments.
    func hasText(_ range: Range<Int>) -> Bool {
        tree.nodes[range].contains {
            switch $0.kind {
            case .thematicBreak: false
            case .htmlBlock: !tree.text[$0.literal.range].starts(with: "<!--".utf8)
            default: true
            }
        }
    }

    /// The blocks of a range that begins at a child of the document.
    func blocks(in range: Range<Int>) -> MarkdownChildren {
        MarkdownChildren(nodes: tree.nodes, position: range.lowerBound, end: range.upperBound)
    }

    /// The end of a range of blocks without the rules that end it.
    func endWithoutRules(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, tree.nodes[end - 1].kind == .thematicBreak { end -= 1 }
        return end
    }
}
