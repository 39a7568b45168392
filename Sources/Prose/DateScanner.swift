/// Reads a date at a place of a text, in the forms of the language.
struct DateScanner {
    struct Found {
        var date: ProseDate?
        var range: Range<Int>
        var parts: [ReadingPart]
    }

    let text: FoldedText
    let lexicon: Lexicon
    let numbers: NumberScanner

    private static let eras = WordTable<Int>([
        ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
    ])

    /// `date == nil` in the result: looks like a date and is none (2020-02-31, 03/04/2020); consumed.
    func scan(at index: Int) -> Found? {
        let scalar = text.at(index)
        if FoldedText.isDigit(scalar) {
            let before = text.at(index - 1)
            if FoldedText.isDigit(before) || FoldedText.isAlphabetic(before) || before == 0x5F { return nil }
            return separated(at: index) ?? ideographic(at: index, base: 0) ?? dayFirst(at: index)
        }
        if lexicon.hasKanji {
            if NumberScanner.isNumeral(scalar) { return ideographic(at: index, base: 0) }
            if let era = Self.eras.match(text, at: index) { return eraDate(at: index, era.payload, from: era.end) }
            return nil
        }
        return lexicon.months.match(text, at: index).flatMap { month in
            isCapitalised(index) ? monthFirst(at: index, month.payload, monthEnd: month.end) : nil
        }
    }

    // MARK: 2020-03-31, 2020/3/31, 31.03.2020

    private func separated(at start: Int) -> Found? {
        guard let first = digits(at: start) else { return nil }
        let mark = text.at(first.end)
        guard mark == 0x2D || mark == 0x2F || mark == 0x2E, let second = digits(at: first.end + 1) else { return nil }
        let hasThird = text.at(second.end) == mark
        guard hasThird, let third = digits(at: second.end + 1) else {
            guard first.count == 4, second.count <= 2, mark != 0x2E, (1900...2199).contains(first.value) else {
                return nil
            }
            // "2020-03" is a month; "2020-25" is something else.
            guard second.value >= 1, second.value <= 12, second.count == 2 || mark == 0x2F else { return nil }
            return found(start..<second.end, [(.year, first), (.month, second)])
        }
        guard !FoldedText.isAlphabetic(text.at(third.end)), !FoldedText.isDigit(text.at(third.end)) else { return nil }
        if first.count == 4, second.count <= 2, third.count <= 2 {
            return found(start..<third.end, [(.year, first), (.month, second), (.day, third)])
        }
        guard first.count <= 2, second.count <= 2, third.count == 4 else { return nil }
        if lexicon.language == "en" || lexicon.hasKanji, mark != 0x2E {
            // Day first in London, month first in New York: a date only where one of the two cannot be a month.
            if first.value <= 12, second.value <= 12, first.value != second.value {
                return Found(date: nil, range: start..<third.end, parts: [])
            }
            if second.value > 12 { return found(start..<third.end, [(.month, first), (.day, second), (.year, third)]) }
        }
        return found(start..<third.end, [(.day, first), (.month, second), (.year, third)])
    }

    // MARK: 2020年3月31日, 2020년 3월 31일, 3月31日

    private func ideographic(at start: Int, base: Int) -> Found? {
        guard lexicon.hasKanji || lexicon.language == "ko", let first = number(at: start) else { return nil }
        let mark = text.at(text.skippingSpaces(from: first.end))
        if isYear(mark) {
            let afterYear = text.skippingSpaces(from: first.end) + 1
            guard base > 0 || first.count == 4 else { return nil }
            return yearFirst(start..<afterYear, first, base: base)
        }
        guard base == 0, isMonth(mark), first.value >= 1, first.value <= 12 else { return nil }
        return monthAndDay(from: start, year: nil, month: first)
    }

    private func yearFirst(_ range: Range<Int>, _ year: Digits, base: Int) -> Found? {
        let next = text.skippingSpaces(from: range.upperBound)
        if let month = number(at: next), isMonth(text.at(text.skippingSpaces(from: month.end))) {
            return monthAndDay(from: range.lowerBound, year: (year, base), month: month)
        }
        // 年間, 年度, 年目 are lengths, fiscal years and ordinals.
        let after = text.at(range.upperBound)
        if [0x9593, 0x5EA6, 0x76EE, 0x4EE3, 0xAC04].contains(after) {
            return after == 0x9593 || after == 0xAC04 ? nil : Found(date: nil, range: range, parts: [])
        }
        let value = base + year.value
        guard (1800...2199).contains(value) else { return nil }
        return found(range, [(.year, year)], base: base)
    }

    private func monthAndDay(from start: Int, year: (Digits, Int)?, month: Digits) -> Found? {
        let afterMonth = text.skippingSpaces(from: month.end) + 1
        let next = text.skippingSpaces(from: afterMonth)
        var fields: [(ReadingPart.Role, Digits)] = []
        if let year { fields.append((.year, year.0)) }
        fields.append((.month, month))
        if let day = number(at: next), isDay(text.at(text.skippingSpaces(from: day.end))), day.value <= 31 {
            let end = text.skippingSpaces(from: day.end) + 1
            // "3月5日間" says how long, not when.
            guard text.at(end) != 0x9593 else { return Found(date: nil, range: start..<end, parts: []) }
            fields.append((.day, day))
            return found(start..<end, fields, base: year?.1 ?? 0)
        }
        if year != nil { return found(start..<afterMonth, fields, base: year?.1 ?? 0) }
        return Found(date: nil, range: start..<afterMonth, parts: [])
    }

    private func eraDate(at start: Int, _ base: Int, from end: Int) -> Found? {
        var first = Digits(value: 1, start: end, end: end + 1, count: 1, style: .kanji)
        if text.at(end) != 0x5143 {
            guard let number = number(at: end) else { return nil }
            first = number
        }
        guard text.at(text.skippingSpaces(from: first.end)) == 0x5E74 else { return nil }
        return yearFirst(start..<text.skippingSpaces(from: first.end) + 1, first, base: base)
    }

    private func isYear(_ scalar: UInt32) -> Bool { scalar == 0x5E74 || scalar == 0xB144 }
    private func isMonth(_ scalar: UInt32) -> Bool { scalar == 0x6708 || scalar == 0xC6D4 }
    private func isDay(_ scalar: UInt32) -> Bool {
        scalar == 0x65E5 || scalar == 0xC77C
            || (scalar == 0x53F7 || scalar == 0x865F) && lexicon.language.hasPrefix("zh")
    }

    // MARK: 31 March 2020, March 31, 2020

    private func dayFirst(at start: Int) -> Found? {
        guard var day = digits(at: start), day.count <= 2 else { return nil }
        for suffix in ["st", "nd", "rd", "th", "er", "º", "°", "."] {
            let scalars = FoldedText.fold(suffix)
            guard scalars.indices.allSatisfy({ text.at(day.end + $0) == scalars[$0] }) else { continue }
            day.after = day.end + scalars.count
            break
        }
        var next = text.skippingSpaces(from: day.after)
        for word in ["of ", "de ", "do "] {
            let scalars = FoldedText.fold(word)
            if scalars.indices.allSatisfy({ text.at(next + $0) == scalars[$0] }) { next += scalars.count }
        }
        guard next > day.end, let month = lexicon.months.match(text, at: next),
            lexicon.language != "en" || isCapitalised(next)
        else { return nil }
        let monthPart = Digits(value: month.payload, start: next, end: month.end, count: 0, style: .monthWord)
        var yearAt = text.skippingSpaces(from: month.end)
        if text.at(yearAt) == 0x2C { yearAt = text.skippingSpaces(from: yearAt + 1) }
        for word in ["de ", "del "] {
            let scalars = FoldedText.fold(word)
            if scalars.indices.allSatisfy({ text.at(yearAt + $0) == scalars[$0] }) { yearAt += scalars.count }
        }
        if let year = digits(at: yearAt), year.count == 4 {
            return found(start..<year.end, [(.day, day), (.month, monthPart), (.year, year)])
        }
        return found(start..<month.end, [(.day, day), (.month, monthPart)])
    }

    private func monthFirst(at start: Int, _ month: Int, monthEnd: Int) -> Found? {
        let monthPart = Digits(value: month, start: start, end: monthEnd, count: 0, style: .monthWord)
        var next = text.skippingSpaces(from: monthEnd)
        for word in ["de ", "del ", "of ", ", "] {
            let scalars = FoldedText.fold(word)
            if scalars.indices.allSatisfy({ text.at(next + $0) == scalars[$0] }) { next += scalars.count }
        }
        guard next > monthEnd, let first = digits(at: next) else { return nil }
        if first.count == 4 { return found(start..<first.end, [(.month, monthPart), (.year, first)]) }
        guard lexicon.language == "en", first.count <= 2 else { return nil }
        var end = first.end
        for suffix in ["st", "nd", "rd", "th"] {
            let scalars = FoldedText.fold(suffix)
            if scalars.indices.allSatisfy({ text.at(end + $0) == scalars[$0] }) {
                end += scalars.count
                break
            }
        }
        guard !FoldedText.isAlphabetic(text.at(end)) else { return nil }
        var yearAt = text.skippingSpaces(from: end)
        if text.at(yearAt) == 0x2C { yearAt = text.skippingSpaces(from: yearAt + 1) }
        if let year = digits(at: yearAt), year.count == 4 {
            return found(start..<year.end, [(.month, monthPart), (.day, first), (.year, year)])
        }
        return found(start..<end, [(.month, monthPart), (.day, first)])
    }

    private func isCapitalised(_ index: Int) -> Bool { text.originals[index] != text.scalars[index] || !isAscii(index) }

    private func isAscii(_ index: Int) -> Bool { text.scalars[index] < 0x80 && lexicon.language == "en" }

    // MARK: Pieces

    private struct Digits {
        var value: Int
        var start: Int
        var end: Int
        var count: Int
        var style: ReadingPart.Style
        /// Where reading goes on: behind "31st".
        var after = 0

        init(value: Int, start: Int, end: Int, count: Int, style: ReadingPart.Style) {
            self.value = value
            self.start = start
            self.end = end
            self.count = count
            self.style = style
            after = end
        }
    }

    private func digits(at start: Int) -> Digits? {
        var end = start
        var value = 0
        while FoldedText.isDigit(text.at(end)), end - start < 5 {
            value = value * 10 + Int(text.at(end) - 0x30)
            end += 1
        }
        guard end > start, end - start < 5 else { return nil }
        let isWide = text.originals[start] >= 0xFF10
        return Digits(value: value, start: start, end: end, count: end - start, style: isWide ? .wideDigits : .digits)
    }

    private func number(at start: Int) -> Digits? {
        if let digits = digits(at: start) { return digits }
        guard lexicon.hasKanji, NumberScanner.isNumeral(text.at(start)) else { return nil }
        // 二〇二〇年一月: a date's numerals are short, so a long run is not scanned.
        var end = start
        while end - start < 9, NumberScanner.isNumeral(text.at(end)) { end += 1 }
        guard end - start < 9, let token = numbers.scanKanji(at: start), let value = token.value?.integer,
            token.range.upperBound == end
        else { return nil }
        let style = token.style == .kanjiPositional ? ReadingPart.Style.kanjiPositional : .kanji
        return Digits(value: value, start: start, end: end, count: String(value).utf8.count, style: style)
    }

    private func found(_ range: Range<Int>, _ fields: [(ReadingPart.Role, Digits)], base: Int = 0) -> Found {
        var year: Int?
        var month: Int?
        var day: Int?
        var parts: [ReadingPart] = []
        for (role, digits) in fields {
            switch role {
            case .year: year = base + digits.value
            case .month: month = digits.value
            default: day = digits.value
            }
            parts.append(
                ReadingPart(
                    role: role, style: digits.style, range: text.bytes(digits.start..<digits.end),
                    value: ProseDecimal(digits.value)))
        }
        return Found(date: ProseDate(year: year, month: month, day: day), range: range, parts: parts)
    }
}
