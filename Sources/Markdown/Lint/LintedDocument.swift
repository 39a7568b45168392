internal import Diagnostics

/// A tree beside the source that it was made from, as rules look at it.
struct LintedDocument {
    let tree: MarkdownTree
    let context: ParseContext
    /// Blanked lines are spaces here.
    let source: UnsafeBufferPointer<UInt8>

    /// The bytes of a line of the file, without its end.
    func line(_ line: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let body = line - context.firstLine
        guard body >= 0, body < context.lines.count else { return source[0..<0] }
        var range = context.lines.range(body)
        while let last = range.last, source[last] == 0x0A || source[last] == 0x0D { range = range.dropLast() }
        return source[range]
    }

    /// Where in the source a byte of a text node stands, and whether it is escaped there; nil where a character
    /// reference before it hides that. Linear in the bytes before it.
    func sourceOffset(of position: Int, in node: MarkdownNode) -> (offset: Int, isEscaped: Bool)? {
        let body = Int(node.line) - context.firstLine
        guard body >= 0, body < context.lines.count, node.column > 0 else { return nil }
        var offset = context.lines.starts[body] + Int(node.column) - 1
        var text = Int(node.literal.start)
        while offset < source.count {
            let isEscape =
                source[offset] == 0x5C && offset + 1 < source.count && tree.text[text] == source[offset + 1]
                && CharacterClass.isASCIIPunctuation(source[offset + 1])
            if isEscape { offset += 1 }
            guard offset < source.count, source[offset] == tree.text[text] else { return nil }
            if text == position { return (offset, isEscape) }
            text += 1
            offset += 1
        }
        return nil
    }

    /// True where a text has a Chinese or Japanese character.
    func hasCJK(_ range: TextRange) -> Bool {
        tree.text.withUnsafeBufferPointer { bytes in
            var index = Int(range.start)
            while index < Int(range.end) {
                let (scalar, length) = Scalars.after(index, in: bytes)
                if CJKRanges.joinsLines(scalar) { return true }
                index += length
            }
            return false
        }
    }
}
