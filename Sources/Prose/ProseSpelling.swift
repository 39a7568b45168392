/// The nearest way to write a value in a language, for "the policy says …; write …".
///
/// What is spelled reads back as the same value: `ProseReader(locale:).read(spelled(v))` gives `v`.
package enum ProseSpelling {
    /// - Parameter words: the words for a canonical name in this language; the name itself when `nil`.
    package static func spelled(
        _ value: ProseValue, locale: String, words: (String) -> String? = { _ in nil }
    ) -> String {
        let forms = SpellingForms.of(locale: locale)
        switch value {
        case .quantity(let amount, let unit): return spelled(amount, unit, forms)
        case .date(let date): return spelled(date, forms)
        case .names(let names): return spelled(names.map { words($0) ?? $0 }, forms)
        }
    }

    // MARK: Amounts

    private static func spelled(_ amount: ProseAmount, _ unit: ProseUnit?, _ forms: SpellingForms) -> String {
        if let value = amount.exact { return term(value, unit, forms) }
        switch (amount.min, amount.max) {
        case (let min?, let max?):
            if min.isInclusive, max.isInclusive { return range(min.value, max.value, unit, forms) }
            let low = fill(min.isInclusive ? forms.atLeast : forms.moreThan, term(min.value, unit, forms))
            let high = fill(max.isInclusive ? forms.atMost : forms.lessThan, term(max.value, unit, forms))
            return low + forms.both + high
        case (let min?, nil):
            return fill(min.isInclusive ? forms.atLeast : forms.moreThan, term(min.value, unit, forms))
        case (nil, let max?): return fill(max.isInclusive ? forms.atMost : forms.lessThan, term(max.value, unit, forms))
        case (nil, nil): return ""
        }
    }

    private static func range(
        _ min: ProseDecimal, _ max: ProseDecimal, _ unit: ProseUnit?, _ forms: SpellingForms
    ) -> String {
        let joined = number(min, forms) + forms.range + number(max, forms)
        return withUnit(joined, unit, isOne: false, forms)
    }

    private static func term(_ value: ProseDecimal, _ unit: ProseUnit?, _ forms: SpellingForms) -> String {
        withUnit(number(value, forms), unit, isOne: value == 1, forms)
    }

    private static func withUnit(_ number: String, _ unit: ProseUnit?, isOne: Bool, _ forms: SpellingForms) -> String {
        guard let unit else { return number }
        if unit == .percent { return number + (forms.spaceBeforePercent ? "\u{A0}%" : "%") }
        if unit == .count { return number }
        if let words = forms.units[unit.rawValue] {
            return number + forms.unitSpace + (isOne ? words.one : words.many)
        }
        if unit.isCurrency { return number + " " + unit.rawValue }
        return number + (forms.unitSpace.isEmpty ? "" : " ") + unit.rawValue
    }

    static func number(_ value: ProseDecimal, _ forms: SpellingForms) -> String {
        let parts = value.description.split(separator: ".", omittingEmptySubsequences: false)
        let isNegative = value.coefficient < 0
        let whole = (parts.first.map(String.init) ?? "").filter { $0 != "-" }
        let fraction = parts.count > 1 ? forms.decimalMark + parts[1] : ""
        return (isNegative ? "-" : "") + grouped(whole, forms.groupMark, from: forms.groupsFrom) + fraction
    }

    static func grouped(_ digits: String, _ mark: String, from least: Int) -> String {
        let bytes = Array(digits.utf8)
        guard bytes.count >= least else { return digits }
        var result = ""
        for (index, byte) in bytes.enumerated() {
            if index > 0, (bytes.count - index) % 3 == 0 { result += mark }
            result.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return result
    }

    private static func fill(_ pattern: String, _ words: String) -> String {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        return (parts.first ?? "") + words + (parts.count > 1 ? parts[1] : "")
    }

    // MARK: Dates and names

    private static func spelled(_ date: ProseDate, _ forms: SpellingForms) -> String {
        switch forms.dates {
        case .ideographic(let year, let month, let day):
            return (date.year.map { "\($0)\(year)" } ?? "") + (date.month.map { "\($0)\(month)" } ?? "")
                + (date.day.map { "\($0)\(day)" } ?? "")
        case .iso:
            return date.description
        case .monthFirst(let months):
            guard let month = date.month.map({ months[$0 - 1] }) else { return date.year.map(String.init) ?? "" }
            guard let day = date.day else { return month + (date.year.map { " \($0)" } ?? "") }
            return "\(month) \(day)" + (date.year.map { ", \($0)" } ?? "")
        case .dayFirst(let months, let afterDay, let beforeYear):
            guard let month = date.month.map({ months[$0 - 1] }) else { return date.year.map(String.init) ?? "" }
            return (date.day.map { "\($0)\(afterDay)" } ?? "") + month + (date.year.map { "\(beforeYear)\($0)" } ?? "")
        }
    }

    private static func spelled(_ names: [String], _ forms: SpellingForms) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let head = names.dropLast().joined(separator: forms.listMark)
        return head + (names.count > 2 ? forms.lastOfMany : forms.lastOfTwo) + last
    }
}
