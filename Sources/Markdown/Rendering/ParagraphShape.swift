/// Tells pictures that stand on lines of their own from icons in running text.
enum ParagraphShape {
    /// The index at which the figures at the end of a paragraph begin: images, or links around one image, with nothing
    /// but line breaks between them and a line break before them. The end of the range where there are none.
    static func figuresStart(in range: Range<Int>, of tree: MarkdownTree) -> Int {
        var start: Int?
        var isLineStart = true
        var line = range.isEmpty ? 0 : tree.nodes[range.lowerBound].line
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            // Between lines of Japanese the parser leaves no break, only the lines' numbers.
            if node.line > line { isLineStart = true }
            line = max(line, node.line)
            switch node.kind {
            case .softBreak, .lineBreak:
                isLineStart = true
            case .text where isBlank(tree.bytes(node.literal)): break
            default:
                if isFigure(index, in: tree) {
                    if isLineStart, start == nil { start = index }
                    isLineStart = false
                } else {
                    start = nil
                    isLineStart = false
                }
            }
            index = max(Int(node.end), index + 1)
        }
        return start ?? range.upperBound
    }

    /// Whether a node is an image, or a link that holds one image and nothing else.
    static func isFigure(_ index: Int, in tree: MarkdownTree) -> Bool {
        let node = tree.nodes[index]
        if node.kind == .image { return true }
        guard node.kind == .link, index + 1 < Int(node.end) else { return false }
        return tree.nodes[index + 1].kind == .image && tree.nodes[index + 1].end == node.end
    }

    private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0xE3 || $0 == 0x80 }
    }
}
