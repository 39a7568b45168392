/// The lines of a source, for many places in one text: each costs a look at its own line only.
package struct LineIndex: Sendable {
    private let source: SourceText
    private let starts: [Int]

    /// One walk over the bytes.
    package init(_ source: SourceText) {
        self.source = source
        var starts = [0]
        let bytes = source.bytes
        for (index, byte) in bytes.enumerated() {
            let isLineEnd = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            if isLineEnd { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The place of a byte column (from 1) on a line (from 1), as parsers report it.
    package func place(line: Int, byteColumn: Int) -> Place {
        guard line >= 1, line <= starts.count else { return Place(path: source.path, line: max(line, 1)) }
        let start = starts[line - 1]
        let end = min(start + max(byteColumn - 1, 0), source.bytes.count)
        let column = source.bytes[start..<end].reduce(into: 1) { count, byte in
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        return Place(path: source.path, line: line, column: column)
    }
}
