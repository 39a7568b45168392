/// The lines of a text, for excerpts in a terminal.
package struct SourceLines {
    private let bytes: [UInt8]
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        // Lines end as `SourceText` counts them: LF, CRLF or CR.
        for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            if byte == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// A line (from 1) without its end; nil where there is none.
    package func text(line: Int) -> String? {
        guard line >= 1, line <= starts.count else { return nil }
        var end = line < starts.count ? starts[line] : bytes.count
        while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self)
    }

    /// A line cut to about a terminal's width around a column, and the number of cells before that column.
    ///
    /// Control characters are shown as `·`, so that a hostile text cannot drive the terminal. Nil for an empty or
    /// absent line.
    package func excerpt(line: Int, column: Int) -> (text: String, indent: Int)? {
        guard line >= 1, line <= starts.count else { return nil }
        let end = line < starts.count ? starts[line] : bytes.count
        let scalars = Array(String(decoding: bytes[starts[line - 1]..<end].prefix(4096), as: UTF8.self).unicodeScalars)
            .filter { $0 != "\n" && $0 != "\r" }
        guard !scalars.isEmpty else { return nil }
        let position = min(max(column - 1, 0), scalars.count)
        let first = position > 60 ? position - 40 : 0
        var text = first > 0 ? "…" : ""
        var width = text.isEmpty ? 0 : 1
        var indent = 0
        for (index, scalar) in scalars.enumerated().dropFirst(first) {
            if index == position { indent = width }
            guard width < 110 else {
                text += "…"
                break
            }
            let isUnsafe = TerminalText.isUnsafe(scalar)
            text.unicodeScalars.append(isUnsafe ? "·" : scalar)
            width += isUnsafe ? 1 : Self.cells(scalar.value)
        }
        if position == scalars.count { indent = width }
        return (text, indent)
    }

    /// Two cells for East Asian wide characters (UAX #11), one for others.
    private static func cells(_ value: UInt32) -> Int {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
