/// Orders titles and tags for a reader: letters regardless of case and accents, kana by the fifty sounds, numbers by
/// value.
///
/// A small, fixed subset of what UTS #10 does, made here and not taken from the system's tables, so that a site's order
/// is the same on every machine. Han characters keep the order of their code points: their readings cannot be known
/// from the text. Swedish and similar alphabets, which put accented letters last, do so here when the locale asks for
/// it.
package struct CollationKey: Sendable, Comparable {
    private let primary: [UInt32]
    private let original: String

    package init(_ text: String, language: String) {
        original = text
        var key: [UInt32] = []
        // The digits of a number without leading zeros: longer is larger, and of one length the first larger digit
        // decides.
        var number: [UInt32]?
        for scalar in text.unicodeScalars {
            if let digit = Self.digit(scalar) {
                number = number.map { $0.isEmpty && digit == 0 ? $0 : $0 + [digit] } ?? (digit == 0 ? [] : [digit])
                continue
            }
            if let digits = number {
                key += [0x30, UInt32(digits.count)] + digits
                number = nil
            }
            Self.append(scalar, language: language, to: &key)
        }
        if let digits = number { key += [0x30, UInt32(digits.count)] + digits }
        primary = key
    }

    package static func < (left: CollationKey, right: CollationKey) -> Bool {
        if left.primary != right.primary { return left.primary.lexicographicallyPrecedes(right.primary) }
        return left.original.utf8.lexicographicallyPrecedes(right.original.utf8)
    }

    package static func == (left: CollationKey, right: CollationKey) -> Bool {
        left.original.utf8.elementsEqual(right.original.utf8)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39: scalar.value - 0x30
        case 0xFF10...0xFF19: scalar.value - 0xFF10
        default: nil
        }
    }

    private static func append(_ scalar: Unicode.Scalar, language: String, to key: inout [UInt32]) {
        var value = scalar.value
        if (0xFF21...0xFF5A).contains(value) { value -= 0xFEE0 }
        switch value {
        case 0x41...0x5A: key.append(value + 0x20)
        case 0x00...0x7F: key.append(value)
        case 0xC0...0x17F: appendLatin(value, language: language, to: &key)
        case 0x300...0x36F: break
        case 0x3041...0x3096: key.append(kanaBase(value))
        case 0x30A1...0x30F6: key.append(kanaBase(value - 0x60))
        default: key.append(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
        }
    }

    private static func appendLatin(_ value: UInt32, language: String, to key: inout [UInt32]) {
        let nordic: [UInt32: UInt32] = [
            0xC5: 1, 0xE5: 1, 0xC4: 2, 0xE4: 2, 0xC6: 2, 0xE6: 2, 0xD6: 3, 0xF6: 3, 0xD8: 3, 0xF8: 3,
        ]
        if ["sv", "fi", "nb", "nn", "no", "da"].contains(language), let rank = nordic[value] {
            key.append(0x7A + rank)
            return
        }
        for byte in latinBases[Int(value - 0xC0)].utf8 { key.append(UInt32(byte)) }
    }

    /// U+00C0...U+017F without their marks, in order (Unicode character database, canonical decompositions and usual
    /// spellings).
    private static let latinBases: [Substring] = """
        a a a a a a ae c e e e e i i i i d n o o o o o * o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
        i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng ng o o o o o o oe oe r r r r r r \
        s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(separator: " ")

    /// Hiragana without small size and sound marks: ぁ→あ, が→か, ぱ→は.
    private static func kanaBase(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x3041...0x304A: value & 1 == 1 ? value + 1 : value
        case 0x304B...0x3062: value & 1 == 1 ? value : value - 1
        case 0x3063: 0x3064
        case 0x3064...0x3069: value & 1 == 0 ? value : value - 1
        case 0x306F...0x307D: value - value % 3
        case 0x3083, 0x3085, 0x3087, 0x308E: value + 1
        case 0x3094: 0x3046
        case 0x3095: 0x304B
        case 0x3096: 0x3051
        default: value
        }
    }
}
