internal import CCmarkGFM
internal import Diagnostics

/// Walks the library's tree and writes ours: nodes in document order, text with our marks taken out.
///
/// Loops, never recurses: a hostile text may nest a million quotes.
struct TreeBuilder {
    /// A container that is being filled.
    struct Frame {
        /// Its node, or -1 where it is left out because of its depth.
        var node: Int
        var kind: MarkdownNode.Kind
        /// How many components were open when it began.
        var components: Int
        /// The containers from the root to it that have nodes.
        var depth: Int
    }

    /// A component's opening tag that waits for its closing tag.
    struct OpenComponent {
        var node: Int
        var name: [UInt8]
    }

    /// The source that the library read but for marks: bytes of blanked lines are spaces.
    let source: UnsafeBufferPointer<UInt8>
    let context: ParseContext
    let edited: EditedSource?
    /// Bare URLs that run on into other text are looked for; their `stops` ask for another parse.
    let seeksStops: Bool
    private let types = CmarkLibrary.extensionTypes

    var tree = MarkdownTree()
    var findings: [Finding] = []
    var stops: [SourceEdit] = []
    /// A paragraph has more bare URLs to cut than is worth the time: no further round looks for them.
    var hasManyStops = false
    var frames: [Frame] = []
    var components: [OpenComponent] = []
    /// A text node that the next text may be joined to, or -1.
    var lastText = -1
    /// A soft break that vanishes if the next character joins lines, or -1.
    var pendingBreak = -1
    /// The paragraph, heading or cell that inline nodes stand in, as the library reports it, and the quotes around it.
    var block = InlineOrigin()
    private var quotes = 0
    var footnotes = Footnotes()
    private var alignments: [UInt8] = []
    private var cell = 0
    private var isTooDeep = false

    init(source: UnsafeBufferPointer<UInt8>, context: ParseContext, edited: EditedSource?, seeksStops: Bool) {
        self.source = source
        self.context = context
        self.edited = edited
        self.seeksStops = seeksStops && context.options.asciiAutolinks
    }

    /// Parses and converts. Ends early, with `stops`, where the text must be parsed once more.
    mutating func build(_ bytes: UnsafeBufferPointer<UInt8>) {
        tree.nodes.reserveCapacity(bytes.count / 24 + 8)
        tree.text.reserveCapacity(bytes.count + bytes.count / 8)
        CmarkLibrary.withTree(of: bytes, footnotes: context.options.footnotes) { convert($0) }
    }

    private mutating func convert(_ root: OpaquePointer) {
        var node = root
        while true {
            if enter(node) {
                if let child = cmark_node_first_child(node) {
                    node = child
                    continue
                }
                leave()
            }
            while cmark_node_next(node) == nil {
                guard let parent = cmark_node_parent(node), !frames.isEmpty else { return }
                leave()
                node = parent
            }
            guard let next = cmark_node_next(node) else { return }
            node = next
        }
    }

    /// The tree and what was found wrong on the way.
    mutating func finish() -> (tree: MarkdownTree, findings: [Finding]) {
        footnotes.number(&tree)
        return (tree, findings)
    }

    // MARK: Containers

    /// Writes the node. True for a container, whose children come next.
    private mutating func enter(_ node: OpaquePointer) -> Bool {
        let type = ccmark_node_type(node)
        switch type {
        case CMARK_NODE_TEXT.rawValue: addText(node)
        case CMARK_NODE_SOFTBREAK.rawValue: addSoftBreak(node)
        case CMARK_NODE_LINEBREAK.rawValue: addLeaf(.lineBreak, node)
        case CMARK_NODE_CODE.rawValue: addCode(node)
        case CMARK_NODE_HTML_INLINE.rawValue: addInlineHTML(node)
        case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: addFootnoteReference(node)
        case CMARK_NODE_CODE_BLOCK.rawValue: addCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK.rawValue: addHTMLBlock(node)
        case CMARK_NODE_THEMATIC_BREAK.rawValue: addLeaf(.thematicBreak, node)
        default:
            open(kind(of: type), node)
            return true
        }
        return false
    }

    private func kind(of type: UInt32) -> MarkdownNode.Kind {
        switch type {
        case CMARK_NODE_DOCUMENT.rawValue: .document
        case CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote
        case CMARK_NODE_LIST.rawValue: .list
        case CMARK_NODE_ITEM.rawValue: .item
        case CMARK_NODE_HEADING.rawValue: .heading
        case CMARK_NODE_EMPH.rawValue: .emphasis
        case CMARK_NODE_STRONG.rawValue: .strong
        case CMARK_NODE_LINK.rawValue: .link
        case CMARK_NODE_IMAGE.rawValue: .image
        case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition
        case types.table: .table
        case types.tableRow: .tableRow
        case types.tableCell: .tableCell
        case types.strikethrough: .strikethrough
        default: .paragraph
        }
    }

    private mutating func open(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        lastText = -1
        if kind == .blockQuote { quotes += 1 }
        let parent = frames.last
        let depth = parent?.depth ?? 0
        if isLeftOut(kind, depth: depth + components.count, parent: parent) {
            if !isTooDeep {
                isTooDeep = true
                findings.append(
                    .tooDeep(context.place(line: line(node), column: 1), limit: context.options.maximumNesting))
            }
            frames.append(Frame(node: -1, kind: kind, components: components.count, depth: depth))
            return
        }
        if kind == .paragraph || kind == .heading || kind == .tableCell {
            block = InlineOrigin(node, quotes: quotes)
            pendingBreak = -1
        }
        let index = addNode(kind, node)
        frames.append(Frame(node: index, kind: kind, components: components.count, depth: depth + 1))
        describe(index, kind, node)
        if kind == .link, seeksStops { findStops(node, index) }
    }

    /// Containers that can hold others without end; the rest stand in these.
    private func isLeftOut(_ kind: MarkdownNode.Kind, depth: Int, parent: Frame?) -> Bool {
        switch kind {
        case .item: parent?.node == -1
        case .list: depth + 1 >= context.options.maximumNesting
        case .blockQuote, .emphasis, .strong, .strikethrough, .link, .image: depth >= context.options.maximumNesting
        default: false
        }
    }

    /// Fills in what is particular to a kind.
    private mutating func describe(_ index: Int, _ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        switch kind {
        case .heading: tree.nodes[index].value = cmark_node_get_heading_level(node)
        case .list:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            tree.nodes[index].flag = isOrdered
            tree.nodes[index].secondFlag = cmark_node_get_list_tight(node) != 0
            if isOrdered { tree.nodes[index].value = cmark_node_get_list_start(node) }
        case .item where ccmark_is_task(node) != 0:
            tree.nodes[index].flag = true
            tree.nodes[index].secondFlag = cmark_gfm_extensions_get_tasklist_item_checked(node)
        case .table:
            let columns = Int(cmark_gfm_extensions_get_table_columns(node))
            alignments =
                cmark_gfm_extensions_get_table_alignments(node)
                .map { Array(UnsafeBufferPointer(start: $0, count: columns)) } ?? []
        case .tableRow:
            tree.nodes[index].flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
            cell = 0
        case .tableCell:
            tree.nodes[index].value = cell < alignments.count ? Self.alignment(alignments[cell]) : 0
            cell += 1
        case .link, .image:
            tree.nodes[index].literal = append(cmark_node_get_url(node))
            tree.nodes[index].second = append(cmark_node_get_title(node))
        case .footnoteDefinition:
            tree.nodes[index].literal = append(footnoteLabel(node))
            tree.nodes[index].value = footnotes.define(tree.nodes[index].literal)
        default: break
        }
    }

    /// The library tells the label of a definition to nobody: it is read from the line where the definition begins.
    private func footnoteLabel(_ node: OpaquePointer) -> [UInt8] {
        let line = Int(cmark_node_get_start_line(node)) - 1
        guard line >= 0, line < context.lines.count else { return [] }
        let range = context.lines.range(line)
        // Its column is behind the label; what stands before the label are markers of quotes and items.
        let text = source[range]
        guard let open = text.firstIndex(of: 0x5E), let close = text[open...].firstIndex(of: 0x5D) else { return [] }
        return Array(text[(open + 1)..<close])
    }

    private static func alignment(_ letter: UInt8) -> Int32 {
        switch letter {
        case 0x6C: 1
        case 0x63: 2
        case 0x72: 3
        default: 0
        }
    }

    private mutating func leave() {
        guard let frame = frames.popLast() else { return }
        lastText = -1
        if frame.kind == .blockQuote { quotes -= 1 }
        closeComponents(downTo: frame.components)
        guard frame.node >= 0 else { return }
        tree.nodes[frame.node].end = Int32(tree.nodes.count)
        switch frame.kind {
        case .heading: finishHeading(frame.node)
        case .paragraph: finishParagraph(frame.node)
        default: break
        }
    }

    // MARK: Leaves

    private mutating func addFootnoteReference(_ node: OpaquePointer) {
        lastText = -1
        pendingBreak = -1
        let index = addNode(.footnoteReference, node)
        // In two steps: in one, the text would be taken before the number is appended to it.
        let literal = append(cmark_node_get_literal(node))
        tree.nodes[index].value = Int32(tree.string(literal)) ?? 0
        let occurrence = footnotes.refer(tree.nodes[index].value, from: index)
        tree.nodes[index].second = append(Array(String(occurrence).utf8))
        tree.nodes[index].end = Int32(tree.nodes.count)
    }

    private mutating func addCodeBlock(_ node: OpaquePointer) {
        let index = addNode(.codeBlock, node)
        tree.nodes[index].literal = append(cmark_node_get_literal(node))
        tree.nodes[index].second = append(cmark_node_get_fence_info(node))
    }

    mutating func addLeaf(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) {
        lastText = -1
        pendingBreak = -1
        _ = addNode(kind, node)
        block.isAtLineStart = kind == .lineBreak
    }

    /// Appends a node without children, at the library's position of `node`.
    mutating func addNode(_ kind: MarkdownNode.Kind, _ node: OpaquePointer) -> Int {
        var added = MarkdownNode(kind)
        (added.line, added.column) = position(node)
        return addNode(added)
    }

    mutating func addNode(_ node: MarkdownNode) -> Int {
        let index = tree.nodes.count
        tree.nodes.append(node)
        tree.nodes[index].end = Int32(index + 1)
        return index
    }
}
