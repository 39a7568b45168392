/// A number, month word or name inside a reading: the piece that can be written anew without touching the rest.
package struct ReadingPart: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case number, year, month, day
        case name(String)
    }

    package enum Style: Hashable, Sendable {
        case digits, wideDigits, kanji, kanjiPositional, words, monthWord, name
    }

    package var role: Role
    package var style: Style
    /// UTF-8 bytes in the text.
    package var range: Range<Int>
    package var value: ProseDecimal
    var isGrouped = false
}
