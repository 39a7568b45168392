/// Writes a number in the style of the one it replaces.
enum NumberWriter {
    static func write(_ value: ProseDecimal, like part: ReadingPart, forms: SpellingForms, locale: String) -> String? {
        switch part.style {
        case .digits, .monthWord, .name: return digits(value, isGrouped: part.isGrouped, forms)
        case .wideDigits: return wide(digits(value, isGrouped: part.isGrouped, forms))
        case .kanji: return kanji(value) ?? digits(value, isGrouped: false, forms)
        case .kanjiPositional: return positional(value)
        case .words:
            if Lexicon.of(locale: locale).language == "en", let words = english(value) { return words }
            return digits(value, isGrouped: false, forms)
        }
    }

    private static func digits(_ value: ProseDecimal, isGrouped: Bool, _ forms: SpellingForms) -> String {
        var forms = forms
        forms.groupsFrom = isGrouped ? 4 : Int.max
        return ProseSpelling.number(value, forms)
    }

    private static func wide(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
            result.unicodeScalars.append(isDigit ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return result
    }

    private static let kanjiDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    private static func positional(_ value: ProseDecimal) -> String? {
        guard value.isInteger, value >= 0 else { return nil }
        return String(value.coefficient).utf8.map { kanjiDigits[Int($0) - 0x30] }.joined()
    }

    /// Below 10^12, as in 一億二千三百万四千五百六; `nil` for a fraction.
    static func kanji(_ value: ProseDecimal) -> String? {
        guard let number = value.integer, number >= 0, number < 1_000_000_000_000 else { return nil }
        if number == 0 { return "〇" }
        var result = ""
        for (factor, word) in [(100_000_000, "億"), (10_000, "万"), (1, "")] {
            let section = number / factor % 10_000
            guard section > 0 else { continue }
            for (unit, name) in [(1000, "千"), (100, "百"), (10, "十")] {
                let digit = section / unit % 10
                if digit > 0 { result += (digit > 1 ? kanjiDigits[digit] : "") + name }
            }
            if section % 10 > 0 { result += kanjiDigits[section % 10] }
            result += word
        }
        return result
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// 0 to 999 in words; `nil` beyond.
    static func english(_ value: ProseDecimal) -> String? {
        guard let number = value.integer, number >= 0, number < 1000 else { return nil }
        if number < 20 { return small[number] }
        if number < 100 { return tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : "") }
        let rest = number % 100
        let head = small[number / 100] + " hundred"
        guard rest > 0, let tail = english(ProseDecimal(rest)) else { return head }
        return head + " and " + tail
    }
}
