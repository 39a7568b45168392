/// Where the characters of a text end, so that none is cut: a letter with its marks, an emoji with what is joined to
/// it, a cluster of consonants of an Indian script (Unicode Standard Annex 29, as far as excerpts need it).
enum CharacterEnd {
    /// Signs that join two consonants.
    private static let viramas: Set<UInt32> = [0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD4D]

    /// The end of the character that `end` stands in or behind.
    static func after(_ end: Int, in scalars: [UInt32]) -> Int {
        var end = end
        while end > 0, end < scalars.count {
            let isCluster = viramas.contains(scalars[end - 1]) && isLetter(scalars[end])
            guard joins(scalars, end) || isCluster else { break }
            end += 1
        }
        return end
    }

    /// Whether the code point at `index` belongs to the character before it.
    static func joins(_ scalars: [UInt32], _ index: Int) -> Bool {
        let cp = scalars[index]
        if cp == 0x200D || cp == 0xFE0F || (0x1F3FB...0x1F3FF).contains(cp) || scalars[index - 1] == 0x200D {
            return true
        }
        guard cp >= 0x300, let scalar = Unicode.Scalar(cp) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    private static func isLetter(_ cp: UInt32) -> Bool {
        switch Unicode.Scalar(cp)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}
