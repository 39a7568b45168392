internal import Bytes

/// The bytes of one text file and its path: turns byte positions into places.
package struct SourceText: Sendable {
    /// Relative to the site's folder.
    package let path: String
    /// UTF-8. Line ends may be LF, CRLF or CR.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The place of a byte offset. Linear in the offset; meant for findings, not for every node.
    package func place(at offset: Int) -> Place {
        let offset = min(max(offset, 0), bytes.count)
        var line = 1
        var lineStart = 0
        var index = 0
        while index < offset {
            let byte = bytes[index]
            let isLineEnd = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            index += 1
            if isLineEnd {
                line += 1
                lineStart = index
            }
        }
        return Place(path: path, line: line, column: Self.scalars(in: bytes[lineStart..<offset]) + 1)
    }

    /// The place of a byte column (from 1) on a line (from 1), as parsers report it. Linear in the bytes before it.
    package func place(line: Int, byteColumn: Int) -> Place {
        var start = 0
        var current = 1
        bytes.withUnsafeBufferPointer { bytes in
            while current < line, start < bytes.count {
                let end = bytes.firstPosition(from: start) { $0.matches(0x0A) | $0.matches(0x0D) }
                start = min(end + 1, bytes.count)
                guard end < bytes.count else { return }
                if bytes[end] == 0x0A || !(start < bytes.count && bytes[start] == 0x0A) { current += 1 }
            }
        }
        guard current == line else { return Place(path: path, line: max(line, 1), column: max(byteColumn, 1)) }
        let end = min(start + max(byteColumn - 1, 0), bytes.count)
        return Place(path: path, line: line, column: Self.scalars(in: bytes[start..<end]) + 1)
    }

    /// The number of Unicode scalars that begin in the bytes.
    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
