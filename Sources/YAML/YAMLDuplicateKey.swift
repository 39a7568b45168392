internal import Diagnostics
internal import Yams

/// Finds the second place of a key that a mapping has twice; the library names only the first.
enum YAMLDuplicateKey {
    static func finding(name: String, first: Mark, lines: YAMLLines) -> Finding {
        let firstPlace = lines.place(line: first.line, column: first.column)
        let second = second(name: Array(name.utf8), first: first, lines: lines)
        return Finding(
            .duplicateKey, at: second ?? firstPlace, "the key “\(name)” is there twice",
            explanation: "Only one of the two values could be used.", fix: "Remove one, or join the two.",
            notes: second == nil ? [] : [.init(place: firstPlace, "The first is here.")])
    }

    private static func second(name: [UInt8], first: Mark, lines: YAMLLines) -> Place? {
        // On the same line in `{a: 1, a: 2}`, and on a later line at the same column in a block mapping.
        let sameLine = lines.bytes(ofLine: first.line - 1)
        var index = lines.offset(line: first.line, column: first.column) + 1
        while index < sameLine.upperBound {
            if lines.source.bytes[index - 1] == 0x20 || lines.source.bytes[index - 1] == UInt8(ascii: ","),
                isKey(name, at: index, end: sameLine.upperBound, lines: lines)
            {
                let before = lines.source.bytes[sameLine.lowerBound..<index]
                return lines.place(line: first.line, column: before.reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) })
            }
            index += 1
        }
        for line in first.line..<max(first.line, lines.lines.count) {
            let range = lines.bytes(ofLine: line)
            let start = lines.offset(line: line + 1, column: first.column)
            let isIndented = lines.source.bytes[range.lowerBound..<min(start, range.upperBound)]
                .allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
            if isIndented, isKey(name, at: start, end: range.upperBound, lines: lines) {
                return lines.place(line: line + 1, column: first.column)
            }
        }
        return nil
    }

    /// Whether the key, quoted or not, and a colon stand at an offset.
    private static func isKey(_ name: [UInt8], at start: Int, end: Int, lines: YAMLLines) -> Bool {
        guard start < end else { return false }
        let bytes = lines.source.bytes
        let quote = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") ? bytes[start] : nil
        var index = start + (quote == nil ? 0 : 1)
        guard bytes[index..<end].starts(with: name) else { return false }
        index += name.count
        if let quote {
            guard index < end, bytes[index] == quote else { return false }
            index += 1
        }
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index < end && bytes[index] == UInt8(ascii: ":")
    }
}
