internal import Diagnostics

/// Finds where the lines of a scalar's text stand in the file.
///
/// The library gives only where a scalar begins. Each source line of it, without indentation, must stand in the text in
/// order; where one does not (an escape in double quotes), the search ends and the lines found so far remain.
enum YAMLSegments {
    /// `line` is the line of the scalar's mark (from 1, as libyaml counts). Empty for a scalar on one line.
    static func find(for scalar: YAMLScalar, line: Int, in lines: YAMLLines) -> [YAMLScalar.Segment] {
        let text = Array(scalar.text.utf8)
        let isBlock = scalar.style == .literal || scalar.style == .folded
        guard isBlock || !isOnOneLine(scalar, text: text, line: line, in: lines) else { return [] }
        var segments: [YAMLScalar.Segment] = []
        var cursor = 0
        var current = line - 1
        if isBlock {
            current += 1
        } else {
            // The first line begins in the middle, after the key.
            let start = lines.offset(line: line, column: scalar.place.column) + (scalar.style == .plain ? 0 : 1)
            let end = lines.bytes(ofLine: current).upperBound
            cursor = matched(start..<max(start, end), at: 0, text: text, in: lines) ?? 0
            segments.append(
                .init(textOffset: 0, line: scalar.place.line, column: scalar.place.column + (scalar.isPlain ? 0 : 1)))
            current += 1
        }
        let indentation = isBlock ? blockIndentation(text: text, from: current, in: lines) : nil
        while cursor < text.count, current < lines.lines.count {
            let range = lines.bytes(ofLine: current)
            let content = contentStart(of: range, indentation: indentation, in: lines)
            current += 1
            guard content < range.upperBound else { continue }
            let start = skipSpace(text, from: cursor, style: scalar.style)
            guard let end = matched(content..<range.upperBound, at: start, text: text, in: lines) else { break }
            let place = lines.place(line: current, column: scalars(lines, range.lowerBound..<content) + 1)
            segments.append(.init(textOffset: start, line: place.line, column: place.column))
            cursor = end
        }
        return segments
    }

    private static func isOnOneLine(
        _ scalar: YAMLScalar, text: [UInt8], line: Int, in lines: YAMLLines
    ) -> Bool {
        let start = lines.offset(line: line, column: scalar.place.column)
        let end = lines.bytes(ofLine: line - 1).upperBound
        guard start < end else { return true }
        let rest = lines.source.bytes[start..<end]
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return closes(rest, isDouble: scalar.style == .doubleQuoted)
        case .plain, .literal, .folded: return rest.count >= text.count && rest.starts(with: text)
        }
    }

    /// Whether a quoted scalar that begins with the bytes also ends in them.
    private static func closes(_ bytes: ArraySlice<UInt8>, isDouble: Bool) -> Bool {
        let quote: UInt8 = isDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        var index = bytes.startIndex + 1
        while index < bytes.endIndex {
            if isDouble, bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == quote {
                guard !isDouble, index + 1 < bytes.endIndex, bytes[index + 1] == quote else { return true }
                index += 1
            }
            index += 1
        }
        return false
    }

    /// The columns that a block scalar is indented by: what its first line with text has more than the text has there.
    private static func blockIndentation(text: [UInt8], from line: Int, in lines: YAMLLines) -> Int {
        let first = text.firstIndex { $0 != 0x0A && $0 != 0x20 } ?? text.endIndex
        let kept = text[..<first].reversed().prefix { $0 == 0x20 }.count
        var line = line
        while line < lines.lines.count {
            let spaces = lines.source.bytes[lines.bytes(ofLine: line)].prefix { $0 == 0x20 }.count
            if spaces < lines.bytes(ofLine: line).count { return max(spaces - kept, 0) }
            line += 1
        }
        return 0
    }

    private static func contentStart(of range: Range<Int>, indentation: Int?, in lines: YAMLLines) -> Int {
        let bytes = lines.source.bytes[range]
        guard let indentation else {
            return bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound
        }
        return bytes.prefix(indentation).firstIndex { $0 != 0x20 }
            ?? min(range.lowerBound + indentation, range.upperBound)
    }

    /// Line breaks and blank lines have no text of their own to look for; nor have the spaces that folding makes.
    private static func skipSpace(_ text: [UInt8], from start: Int, style: YAMLScalar.Style) -> Int {
        var index = start
        // A folded line break is one space; the spaces after it are the author's.
        if style == .folded, start > 0, start < text.count, text[start] == 0x20 { return start + 1 }
        let isFlow = style != .folded && style != .literal
        while index < text.count, text[index] == 0x0A || (isFlow && text[index] == 0x20) { index += 1 }
        return index
    }

    /// The end in the text of as much of a source line as stands there; nil where the line does not stand there.
    ///
    /// The line may go on after the text (a comment, a closing quote), and trailing spaces fold away.
    private static func matched(
        _ range: Range<Int>, at start: Int, text: [UInt8], in lines: YAMLLines
    ) -> Int? {
        var index = range.lowerBound
        var end = start
        while index < range.upperBound, end < text.count, lines.source.bytes[index] == text[end] {
            index += 1
            end += 1
        }
        if end == text.count { return end }
        let rest = lines.source.bytes[index..<range.upperBound]
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? end : nil
    }

    private static func scalars(_ lines: YAMLLines, _ range: Range<Int>) -> Int {
        lines.source.bytes[range].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }
}
