/// A number as written, before its unit is known.
struct NumberToken {
    /// Scalars of the folded text.
    var range: Range<Int>
    /// `nil`: written in a way that allows more than one reading ("1.2.3", "二三日"); consumed, never guessed.
    var value: ProseDecimal?
    var style: ReadingPart.Style
    var isGrouped = false
    /// 万, 千, million: a number before "～" may silently share it.
    var usesMultiplier = false
    /// A lone kanji or Korean number word, which is part of ordinary words too: a number only with a unit behind it.
    var needsUnit = false
    var isArticleLike = false
    var hasLeadingZero = false
    var digitCount = 0

    func part(_ role: ReadingPart.Role, in text: FoldedText) -> ReadingPart {
        ReadingPart(
            role: role, style: style, range: text.bytes(range), value: value ?? 0, isGrouped: isGrouped)
    }
}
