/// Text of unknown origin made safe for a terminal and for a report of lines.
package enum TerminalText {
    /// The text with `·` for each character that could drive the terminal, end the line, or turn what follows around.
    ///
    /// File names and the words of an author are quoted in findings, and either may hold an escape sequence.
    package static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isUnsafe(scalar) ? "·" : scalar) }
        return String(result)
    }

    /// Control characters (C0, DEL, C1), line separators and marks of direction (Unicode TR 36).
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
