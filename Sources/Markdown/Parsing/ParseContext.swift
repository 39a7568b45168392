internal import Diagnostics

/// What stays the same while one text is parsed.
struct ParseContext {
    let source: SourceText
    let lines: SourceLines
    /// The file's line (from 1) of the body's first.
    let firstLine: Int
    let options: MarkdownOptions

    /// The place of a byte offset of the source.
    func place(_ offset: Int) -> Place {
        let line = lines.line(of: offset)
        return place(line: line + firstLine, column: offset - lines.starts[line] + 1)
    }

    /// The place of a line of the file and a byte column, as nodes have them. Linear in the line.
    func place(line: Int, column: Int) -> Place {
        let body = line - firstLine
        guard body >= 0, body < lines.count else { return Place(path: source.path, line: max(line, 1)) }
        let range = lines.range(body)
        let end = min(range.lowerBound + max(column - 1, 0), range.upperBound)
        var scalars = 0
        for byte in source.bytes[range.lowerBound..<end] where byte & 0xC0 != 0x80 { scalars += 1 }
        return Place(path: source.path, line: line, column: scalars + 1)
    }
}
