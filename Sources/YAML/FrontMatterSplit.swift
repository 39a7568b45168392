internal import Diagnostics

/// Where an article's front matter ends and its text begins.
package struct FrontMatterSplit: Sendable, Equatable {
    /// The bytes of the YAML; nil where the article has no front matter.
    package var yaml: Range<Int>?
    package var yamlLine = 2
    package var bodyStart = 0
    /// The line, from 1, on which the body begins.
    package var bodyLine = 1
    /// The opening `---` has no partner.
    package var isUnclosed = false

    /// Looks at the first bytes of an article. A byte order mark is passed over; lines may end in LF or CRLF; the front matter
    /// ends with a line `---` or `...`.
    package init(_ bytes: [UInt8]) {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bodyStart = position
        guard Self.isMarker(bytes, at: position, [0x2D]) else { return }
        position = Self.nextLine(bytes, after: position)
        let start = position
        var line = 2
        while position < bytes.count {
            let next = Self.nextLine(bytes, after: position)
            if Self.isMarker(bytes, at: position, [0x2D, 0x2E]) {
                yaml = start..<position
                bodyStart = next
                bodyLine = line + 1
                return
            }
            position = next
            line += 1
        }
        isUnclosed = true
    }

    /// Three times one of `signs`, then at most blanks, on a line of their own.
    private static func isMarker(_ bytes: [UInt8], at start: Int, _ signs: [UInt8]) -> Bool {
        guard start + 3 <= bytes.count, signs.contains(bytes[start]) else { return false }
        guard bytes[start + 1] == bytes[start], bytes[start + 2] == bytes[start] else { return false }
        var index = start + 3
        while index < bytes.count, bytes[index] != 0x0A {
            guard [0x20, 0x09, 0x0D].contains(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    private static func nextLine(_ bytes: [UInt8], after start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        return min(index + 1, bytes.count)
    }
}
