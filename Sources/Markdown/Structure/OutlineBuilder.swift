package import Diagnostics

/// Makes the outline of a document.
package struct OutlineBuilder {
    let tree: MarkdownTree
    let source: SourceText
    let options: OutlineOptions
    var outline = Outline()
    var findings: [Finding] = []
    /// For each heading, what its braces hold.
    var explicitIDs: [String] = []
    /// For each sequence of steps, whether it goes on with the one before.
    var continuesSequence: [Bool] = []
    /// For each heading, its place among its siblings and those of the headings above it: `2.1`.
    var positions: [String] = []
    var rawHTML: [Int] = []
    var footnoteReferences: [Int] = []
    var links: [(link: Int, block: Int)] = []

    init(tree: MarkdownTree, source: SourceText, options: OutlineOptions) {
        self.tree = tree
        self.source = source
        self.options = options
    }

    /// The outline of a tree, and findings: an id given twice (`duplicate-anchor`), one that the theme needs
    /// (`reserved-anchor`). `source` is only asked for places. Linear in the tree.
    package static func outline(
        of tree: MarkdownTree, source: SourceText, options: OutlineOptions = OutlineOptions()
    ) -> (outline: Outline, findings: [Finding]) {
        guard !tree.nodes.isEmpty else { return (Outline(), []) }
        var builder = OutlineBuilder(tree: tree, source: source, options: options)
        builder.collect()
        builder.nest()
        builder.findQuestions()
        builder.findSteps()
        builder.assignAnchors()
        builder.findClaims()
        return (builder.outline, builder.findings)
    }

    /// One walk over all nodes.
    private mutating func collect() {
        let nodes = tree.nodes
        outline.bodyEnd = nodes.count
        var nextTop = 1
        var block = 0
        for index in 1..<max(nodes.count, 1) {
            let node = nodes[index]
            let isTop = index == nextTop
            if isTop { nextTop = max(Int(node.end), index + 1) }
            switch node.kind {
            case .heading:
                block = index
                addHeading(index, isNested: !isTop)
            case .htmlBlock:
                block = index
                rawHTML.append(index)
            case .htmlInline: rawHTML.append(index)
            case .footnoteDefinition:
                block = index
                if isTop, outline.bodyEnd == nodes.count { outline.bodyEnd = index }
            case .footnoteReference: footnoteReferences.append(index)
            case .link: if isClaim(node) { links.append((index, block)) }
            case .paragraph, .tableCell, .codeBlock, .item: block = index
            default: break
            }
        }
    }

    private mutating func addHeading(_ index: Int, isNested: Bool) {
        let node = tree.nodes[index]
        let attributes = node.second.isEmpty ? nil : AttributeList(tree.bytes(node.second))
        let plain = PlainText.string(of: index..<Int(node.end), in: tree)
        var heading = Outline.Heading(
            node: index, level: Int(node.value), renderedLevel: 2, text: plain, number: "", numberLength: 0, anchor: "",
            isExplicit: !node.literal.isEmpty, key: "", classes: attributes?.classes ?? [],
            attributes: attributes?.values ?? [], isNested: isNested, parent: nil, hasSubheading: false,
            content: Int(node.end)..<Int(node.end), section: index..<Int(node.end))
        let leading = PlainText.leadingText(of: (index + 1)..<Int(node.end), in: tree)
        if let measure = HeadingNumber.measure(leading), measure.whole < plain.utf8.count {
            let bytes = Array(plain.utf8)
            heading.number = PlainText.trimmed(leading[..<measure.number])
            heading.numberLength = measure.whole
            heading.text = PlainText.trimmed(bytes[measure.whole...])
        }
        outline.headings.append(heading)
        explicitIDs.append(node.literal.isEmpty ? "" : tree.string(node.literal))
    }

    private func isClaim(_ node: MarkdownNode) -> Bool {
        tree.text[node.literal.range].starts(with: "claim:".utf8)
    }
}
