internal import Diagnostics

/// Refuses the documents that would make the YAML library work without end.
///
/// The library compares the keys of each mapping in full. A key that is a list of aliases to lists of aliases stands
/// for more values than there is time for, before any limit of ours is reached; so keys that are lists or aliases are
/// refused in a document that has aliases. Nobody writes them in earnest.
enum YAMLAliasGuard {
    static func check(_ lines: YAMLLines) -> Finding? {
        let bytes = lines.source.bytes
        var hasAnchor = false
        var hasAlias = false
        var suspect: Int?
        var previous: UInt8 = 0x0A
        for index in lines.range {
            let byte = bytes[index]
            let startsToken = isSeparator(previous)
            previous = byte
            switch byte {
            case UInt8(ascii: "&") where startsToken: hasAnchor = true
            case UInt8(ascii: "*") where startsToken:
                hasAlias = true
                if suspect == nil, isKey(after: index, in: lines) { suspect = index }
            case UInt8(ascii: "?") where startsToken && isBlank(index + 1, in: lines): suspect = suspect ?? index
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if suspect == nil, isColon(after: index + 1, in: lines) { suspect = index }
            default: break
            }
        }
        guard hasAnchor, hasAlias, let suspect else { return nil }
        return Finding(
            .yamlSyntax, at: place(of: suspect, in: lines), "A key is a list, a mapping or an alias",
            explanation: "In a file with anchors and aliases, keys must be plain text.",
            fix: "Write the key as text; put it in quotes if it contains “?”, “]:” or “}:”.")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || ",[]{}:-?".utf8.contains(byte)
    }

    private static func isBlank(_ index: Int, in lines: YAMLLines) -> Bool {
        index >= lines.range.upperBound || lines.source.bytes[index] <= 0x20 || lines.source.bytes[index] >= 0x80
    }

    /// Whether an alias that begins at `index` is followed by a colon.
    private static func isKey(after index: Int, in lines: YAMLLines) -> Bool {
        var next = index + 1
        while next < lines.range.upperBound, !isBlank(next, in: lines), lines.source.bytes[next] != UInt8(ascii: ":") {
            next += 1
        }
        return isColon(after: next, in: lines)
    }

    private static func isColon(after index: Int, in lines: YAMLLines) -> Bool {
        var next = index
        while next < lines.range.upperBound, lines.source.bytes[next] == 0x20 || lines.source.bytes[next] == 0x09 {
            next += 1
        }
        return next < lines.range.upperBound && lines.source.bytes[next] == UInt8(ascii: ":")
    }

    private static func place(of offset: Int, in lines: YAMLLines) -> Place {
        var line = 1
        while line < lines.lines.count, lines.lines[line].start <= offset { line += 1 }
        var column = 1
        for byte in lines.source.bytes[lines.lines[line - 1].start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        return lines.place(line: line, column: column)
    }
}
