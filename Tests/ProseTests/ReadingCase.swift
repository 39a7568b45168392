import Prose
import Testing

/// One row of a table: words of a language and what each value in them reads as, spelled in English.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    let locale: String
    let words: String
    let values: [ProseValue]

    init(_ locale: String, _ words: String, _ values: ProseValue...) {
        self.locale = locale
        self.words = words
        self.values = values
    }

    var testDescription: String { "\(locale): \(words)" }

    static func date(_ year: Int?, _ month: Int? = nil, _ day: Int? = nil) -> ProseValue {
        ProseDate(year: year, month: month, day: day).map { .date($0) } ?? .names(["invalid date in the test"])
    }
}
