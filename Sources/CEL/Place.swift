/// A point in the text of an expression.
///
/// Offsets count from 0, lines and columns from 1. A line ends at LF, at CR, or at CR LF taken together.
public struct Place: Hashable, Sendable {
    /// Bytes of UTF-8 before this point.
    public let utf8Offset: Int
    /// Unicode scalars (code points) before this point.
    public let scalarOffset: Int
    public let line: Int
    /// Column in Unicode scalars.
    public let column: Int
    /// Column in bytes of UTF-8.
    public let utf8Column: Int
}

extension Place {
    /// The place of a byte in a text.
    ///
    /// Linear in `offset`, therefore only asked for when an error is reported.
    /// - Parameters:
    ///   - offset: bytes from the start; a value past the end means the end.
    ///   - bytes: the text in UTF-8.
    init(offset: Int, in bytes: [UInt8]) {
        let end = min(offset, bytes.count)
        var scalars = 0
        var line = 1
        var lineStart = 0
        var lineStartScalars = 0
        var index = 0
        while index < end {
            let byte = bytes[index]
            index += 1
            guard byte & 0xC0 != 0x80 else { continue }
            scalars += 1
            let isLineEnd = byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A))
            if isLineEnd {
                line += 1
                lineStart = index
                lineStartScalars = scalars
            }
        }
        self.init(
            utf8Offset: end,
            scalarOffset: scalars,
            line: line,
            column: scalars - lineStartScalars + 1,
            utf8Column: end - lineStart + 1
        )
    }
}

extension Place: CustomStringConvertible {
    /// `line:column`, the column in Unicode scalars.
    public var description: String { "\(line):\(column)" }
}
