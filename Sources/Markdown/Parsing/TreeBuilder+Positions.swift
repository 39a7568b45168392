internal import CCmarkGFM

extension TreeBuilder {
    /// The line of the file.
    func line(_ node: OpaquePointer) -> Int {
        Int(cmark_node_get_start_line(node)) + context.firstLine - 1
    }

    /// Where a node begins: line of the file, byte column of the author's text; (0, 0) where nobody knows.
    mutating func position(_ node: OpaquePointer) -> (line: Int32, column: Int32) {
        defer { block.isAtLineStart = false }
        let type = ccmark_node_type(node)
        var line = Int(cmark_node_get_start_line(node))
        var column = Int(cmark_node_get_start_column(node))
        if line == 0 {
            (line, column) = derivedPosition()
        } else {
            if line > block.line, block.line > 0, type & 0xC000 == 0xC000 {
                column = sourceColumn(line: line, column: column, node)
            }
            if let edited { column = edited.sourceColumn(line: line - 1, column: column) }
        }
        guard line > 0 else { return (0, 0) }
        if type == CMARK_NODE_LINK.rawValue { column += missedBytes(node, line: line - 1, column: column) }
        line += context.firstLine - 1
        // The text of a bare URL stands where its link does.
        if let parent = tree.nodes.last, parent.kind == .link, parent.line == line {
            column = max(column, Int(parent.column))
        }
        return (Int32(line), Int32(max(column, 1)))
    }

    /// The library gives no place to some bare URLs: they follow what was written last. Line of the body, from 1.
    private func derivedPosition() -> (line: Int, column: Int) {
        guard let last = tree.nodes.last, last.line > 0 else { return (0, 0) }
        let line = Int(last.line) - context.firstLine + 1
        switch last.kind {
        case .text: return (line, Int(last.column) + last.literal.count)
        case .softBreak, .lineBreak: return (line + 1, contentStart(line: line) + 1)
        default: return (line, Int(last.column))
        }
    }

    /// Bare URLs are reported at what stands before them (`**`, `(`): how far off they are.
    private func missedBytes(_ node: OpaquePointer, line: Int, column: Int) -> Int {
        guard line < context.lines.count, let text = cmark_node_first_child(node),
            ccmark_node_type(text) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(text)
        else { return 0 }
        let start = context.lines.starts[line] + column - 1
        let end = context.lines.range(line).upperBound
        guard start >= 0, start < end, source[start] != 0x5B, source[start] != 0x3C else { return 0 }
        // Six bytes tell a URL from what precedes it; that is short unless it holds references or escapes.
        var first: [UInt8] = []
        while first.count < 6, literal[first.count] != 0 {
            first.append(UInt8(truncatingIfNeeded: literal[first.count]))
        }
        for offset in start..<min(end, start + 200) where offset + first.count <= end {
            if source[offset..<(offset + first.count)].elementsEqual(first) { return offset - start }
        }
        return 0
    }

    /// Columns of a paragraph's later lines are counted from where the library thinks that the line's text begins,
    /// which lazy lines belie. What follows a break does begin there: it tells how far the others of its line are off.
    private mutating func sourceColumn(line: Int, column: Int, _ node: OpaquePointer) -> Int {
        if line != block.shiftedLine {
            let start = contentStart(line: line - 1) + 1
            // A bare URL without a scheme is reported one byte too early.
            let isBareHost =
                ccmark_node_type(node) == CMARK_NODE_LINK.rawValue
                && context.lines.starts[line - 1] + start - 1 < context.lines.end
                && source[context.lines.starts[line - 1] + start - 1] == 0x77
            block.shift = block.isAtLineStart ? start - column - (isBareHost ? 1 : 0) : start - block.column
            block.shiftedLine = line
        }
        return column + block.shift
    }

    /// How many bytes of quote markers and blanks stand before the text of a paragraph's later line (from 0).
    private func contentStart(line: Int) -> Int {
        guard line < context.lines.count else { return 0 }
        let range = context.lines.range(line)
        var index = range.lowerBound
        var quotes = block.quotes
        while index < range.upperBound {
            switch source[index] {
            case 0x20, 0x09: break
            case 0x3E where quotes > 0: quotes -= 1
            default: return index - range.lowerBound
            }
            index += 1
        }
        return index - range.lowerBound
    }
}
