/// The bytes of one text file and its path: turns byte positions into places.
package struct SourceText: Sendable {
    /// Relative to the site's folder.
    package let path: String
    /// UTF-8. Line ends may be LF, CRLF or CR.
    package let bytes: [UInt8]
    private let lines = LineStarts()

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The place of a byte offset.
    ///
    /// The first place that is asked for reads the text once; those after it cost their line, or the rest of it from
    /// the last place on.
    package func place(at offset: Int) -> Place {
        let position = lines.position(of: min(max(offset, 0), bytes.count), in: bytes)
        return Place(path: path, line: position.line, column: position.column)
    }

    /// The place of a byte column (from 1) on a line (from 1), as parsers report it. Costs what `place(at:)` does.
    package func place(line: Int, byteColumn: Int) -> Place {
        guard let column = lines.column(line: line, byteColumn: byteColumn, in: bytes) else {
            return Place(path: path, line: max(line, 1), column: max(byteColumn, 1))
        }
        return Place(path: path, line: line, column: column)
    }
}
