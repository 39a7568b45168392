internal import CCmarkGFM

/// What the rules of emphasis ask of a character beside a run of `*`, `_` or `~`.
struct CharacterClass: OptionSet {
    let rawValue: UInt8

    static let space = CharacterClass(rawValue: 1)
    static let punctuation = CharacterClass(rawValue: 2)
    static let cjk = CharacterClass(rawValue: 4)
    /// U+E0100...E01EF, which choose a glyph of the Han character before them.
    static let ideographicSelector = CharacterClass(rawValue: 8)
    static let neutral: CharacterClass = []

    /// White space and punctuation are what the linked library says; CJK is ours.
    static func of(_ scalar: UInt32) -> CharacterClass {
        if scalar < 0x80 {
            if scalar == 0x20 || scalar == 0x0A || scalar == 0x0D || scalar == 0x09 || scalar == 0x0C { return .space }
            return isASCIIPunctuation(UInt8(scalar)) ? .punctuation : .neutral
        }
        let code = Int32(bitPattern: scalar)
        if cmark_utf8proc_is_space(code) != 0 { return .space }
        var result: CharacterClass = cmark_utf8proc_is_punctuation(code) != 0 ? .punctuation : .neutral
        if CJKRanges.contains(scalar) { result.insert(.cjk) }
        if (0xE0100...0xE01EF).contains(scalar) { result.insert(.ideographicSelector) }
        return result
    }

    static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
