/// The plural categories of Unicode's CLDR for whole numbers (UTS #35, Language Plural Rules).
package enum PluralForm: String, Sendable {
    case zero, one, two, few, many, other

    /// The category of a count in a language. Unknown languages take the English rule.
    package static func of(_ count: Int, language: String) -> PluralForm {
        let number = count.magnitude
        switch language {
        case "ja", "zh", "ko", "vi", "th", "id", "ms", "lo", "my", "km": return .other
        case "fr", "pt": return number < 2 ? .one : isMillions(number) ? .many : .other
        case "es", "it", "ca": return number == 1 ? .one : isMillions(number) ? .many : .other
        case "hi", "fa", "bn", "am": return number < 2 ? .one : .other
        case "ru", "uk", "be": return slavic(number)
        case "sr", "hr", "bs": return slavic(number) == .many ? .other : slavic(number)
        case "pl":
            if number == 1 { return .one }
            return slavic(number) == .few ? .few : .many
        case "cs", "sk": return number == 1 ? .one : (2...4).contains(number) ? .few : .other
        case "ar":
            switch (number, number % 100) {
            case (0, _): return .zero
            case (1, _): return .one
            case (2, _): return .two
            case (_, 3...10): return .few
            case (_, 11...99): return .many
            default: return .other
            }
        case "he": return number == 1 ? .one : number == 2 ? .two : .other
        default: return number == 1 ? .one : .other
        }
    }

    /// `1 000 000 de questions`: after whole millions these languages put a preposition.
    private static func isMillions(_ number: UInt) -> Bool { number != 0 && number % 1_000_000 == 0 }

    private static func slavic(_ number: UInt) -> PluralForm {
        let (last, lastTwo) = (number % 10, number % 100)
        if last == 1, lastTwo != 11 { return .one }
        if (2...4).contains(last), !(12...14).contains(lastTwo) { return .few }
        return .many
    }
}
