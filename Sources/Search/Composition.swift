/// Canonical composition of the two pairs that folding one code point at a time leaves apart: kana with a separate
/// voicing mark (also half-width), and conjoining Hangul letters (The Unicode Standard, section 3.12).
enum Composition {
    /// The one code point that `first` and `second` form, or nil. `first` is already folded: kana is hiragana.
    @inline(__always)
    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if second == 0x3099 || second == 0x309A { return kana(first, isVoiced: second == 0x3099) }
        if (0x1161...0x1175).contains(second), (0x1100...0x1112).contains(first) {
            return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        if (0x11A8...0x11C2).contains(second), (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0 {
            return first + (second - 0x11A7)
        }
        return nil
    }

    private static func kana(_ first: UInt32, isVoiced: Bool) -> UInt32? {
        switch first {
        case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return first + (isVoiced ? 1 : 2)
        case 0x3064, 0x3066, 0x3068, 0x309D: return isVoiced ? first + 1 : nil
        case 0x304B...0x3061 where first % 2 == 1: return isVoiced ? first + 1 : nil
        case 0x3046: return isVoiced ? 0x3094 : nil
        default: return nil
        }
    }
}
