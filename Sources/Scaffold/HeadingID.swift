/// Writes an explicit id into the source of a heading.
enum HeadingID {
    /// Adds `{#id}` to the heading that begins on a line (from 0): at its end, before closing `#` marks, or into braces
    /// that it has already. Below text that is underlined, it is the last line before the underline.
    static func add(_ id: String, toHeadingAt first: Int, in lines: inout SourceLinesText) {
        guard first >= 0, first < lines.count else { return }
        var line = first
        let isUnderlined = !beginsWithHash(lines[line])
        if isUnderlined {
            while line + 1 < lines.count, !isUnderline(lines[line + 1]) { line += 1 }
            guard line + 1 < lines.count else { return }
        }
        let text = lines[line]
        var end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.count
        if !isUnderlined { end = beforeClosingMarks(text, end) }
        if let brace = openingBrace(text, end) {
            lines[line] = Array(text[...brace]) + Array("#\(id) ".utf8) + Array(text[(brace + 1)...])
        } else {
            lines[line] = Array(text[..<end]) + Array(" {#\(id)}".utf8) + Array(text[end...])
        }
    }

    /// Whether `#` comes first, after the marks of quotes and lists.
    private static func beginsWithHash(_ text: [UInt8]) -> Bool {
        let marks: Set<UInt8> = [0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29]
        return text.first { !marks.contains($0) && !(0x30...0x39).contains($0) } == 0x23
    }

    private static func isUnderline(_ text: [UInt8]) -> Bool {
        let marks = text.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }
        guard let mark = marks.first, mark == 0x3D || mark == 0x2D else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    /// `## Title ##`: where the text ends. CommonMark, 4.2: the closing marks follow a blank.
    private static func beforeClosingMarks(_ text: [UInt8], _ end: Int) -> Int {
        guard let last = text[..<end].lastIndex(where: { $0 != 0x23 }), last < end - 1, text[last] <= 0x20 else {
            return end
        }
        return text[..<last].lastIndex { $0 > 0x20 }.map { text[$0] == 0x23 ? end : $0 + 1 } ?? end
    }

    /// `## Title {.faq}`: where the braces open.
    private static func openingBrace(_ text: [UInt8], _ end: Int) -> Int? {
        guard end > 0, text[end - 1] == 0x7D, let brace = text[..<end].lastIndex(of: 0x7B) else { return nil }
        let inner = text[(brace + 1)..<(end - 1)]
        let isAttribute = inner.first == 0x2E || inner.contains(0x3D)
        return isAttribute && (brace == 0 || text[brace - 1] != 0x5C) ? brace : nil
    }
}
