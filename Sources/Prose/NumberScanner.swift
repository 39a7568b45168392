/// Reads one number at a place of a text: digits with separators, kanji numerals, number words.
struct NumberScanner {
    let text: FoldedText
    let lexicon: Lexicon

    /// `nil` when no number begins here. Cost: the length of what is consumed.
    func scan(at index: Int) -> NumberToken? {
        let scalar = text.at(index)
        if FoldedText.isDigit(scalar) {
            let before = text.at(index - 1)
            if FoldedText.isAlphabetic(before) || FoldedText.isDigit(before) || before == 0x5F { return nil }
            return scanDigits(at: index)
        }
        if lexicon.hasKanji, Self.isNumeral(scalar) { return scanKanji(at: index) }
        return scanHalf(at: index) ?? scanWords(at: index)
    }

    /// "half a year", "half an hour", 半年, 半小时: a half of a unit of time.
    private func scanHalf(at start: Int) -> NumberToken? {
        var end = start
        if lexicon.hasKanji {
            // 上半年, 后半年, 前半日 name one of two halves; in 一年半, 半 belongs to what is before it.
            guard text.at(start) == 0x534A, !Self.halves.contains(text.at(start - 1)) else { return nil }
            end += 1
        } else {
            guard lexicon.language == "en", !FoldedText.isAlphabetic(text.at(start - 1)),
                let half = Self.halfWords.match(text, at: start)
            else { return nil }
            end = half.end
        }
        guard isTimeUnit(at: text.skippingSpaces(from: end)) else { return nil }
        var token = NumberToken(range: start..<end, value: ProseDecimal(coefficient: 5, scale: 1), style: .digits)
        token.needsUnit = true
        return token
    }

    private static let halfWords = WordTable<Bool>([("half a|half an|half of a|half of an", true)])
    private static let halves: Set<UInt32> = Set("上下前后後大一两三".unicodeScalars.map(\.value))

    /// Not the second: it is an ordinal far more often.
    func isTimeUnit(at index: Int) -> Bool {
        guard let unit = lexicon.units.match(text, at: index)?.payload.first else { return false }
        return unit.isTime && unit != .second
    }

    // MARK: Digits

    private func scanDigits(at start: Int) -> NumberToken {
        var index = start
        var digits: [UInt32] = []
        var fraction: [UInt32] = []
        var isGrouped = false
        var isClear = true
        readRun(&index, into: &digits)
        let firstGroup = digits.count
        while firstGroup <= 3, lexicon.groupMarks.contains(text.at(index)), isGroup(at: index + 1) {
            // "1 000" with a plain space needs the same care as "1,000": three digits and no fourth.
            isGrouped = true
            index += 1
            readRun(&index, into: &digits)
        }
        if text.at(index) == lexicon.decimalMark, FoldedText.isDigit(text.at(index + 1)) {
            index += 1
            readRun(&index, into: &fraction)
        }
        while text.at(index) == 0x2C || text.at(index) == 0x2E, FoldedText.isDigit(text.at(index + 1)) {
            isClear = false
            index += 1
            var rest: [UInt32] = []
            readRun(&index, into: &rest)
        }
        let value = isClear ? Self.decimal(digits, fraction) : nil
        var token = NumberToken(range: start..<index, value: value, style: style(at: start), isGrouped: isGrouped)
        token.digitCount = digits.count
        token.hasLeadingZero = digits.count > 1 && digits[0] == 0x30
        if token.hasLeadingZero { token.value = nil }
        addFractionSign(&token)
        addMultipliers(&token)
        return token
    }

    private func readRun(_ index: inout Int, into digits: inout [UInt32]) {
        while FoldedText.isDigit(text.at(index)) {
            // More digits than a value can hold are counted as read, not kept: ten megabytes of digits stay linear
            // and small.
            if digits.count < 40 { digits.append(text.at(index)) }
            index += 1
        }
    }

    private func isGroup(at index: Int) -> Bool {
        FoldedText.isDigit(text.at(index)) && FoldedText.isDigit(text.at(index + 1))
            && FoldedText.isDigit(text.at(index + 2))
            && !FoldedText.isDigit(text.at(index + 3))
    }

    private func style(at index: Int) -> ReadingPart.Style {
        text.originals[index] >= 0xFF10 && text.originals[index] <= 0xFF19 ? .wideDigits : .digits
    }

    private static func decimal(_ digits: [UInt32], _ fraction: [UInt32]) -> ProseDecimal? {
        guard digits.count + fraction.count <= ProseDecimal.maximumScale else { return nil }
        var coefficient: Int64 = 0
        for digit in digits + fraction {
            guard let next = ProseDecimal.appending(digit: Int64(digit) - 0x30, to: coefficient) else { return nil }
            coefficient = next
        }
        return ProseDecimal(coefficient: coefficient, scale: fraction.count)
    }

    private func addFractionSign(_ token: inout NumberToken) {
        let hundredths: Int64
        switch text.at(token.range.upperBound) {
        case 0xBC: hundredths = 25
        case 0xBD: hundredths = 50
        case 0xBE: hundredths = 75
        default: return
        }
        token.value = token.value?.adding(ProseDecimal(coefficient: hundredths, scale: 2))
        token.range = token.range.lowerBound..<token.range.upperBound + 1
    }

    /// "2万", "1億2000万", "3 million", "5만".
    private func addMultipliers(_ token: inout NumberToken) {
        if lexicon.hasKanji {
            guard Self.multiplier(text.at(token.range.upperBound)) != nil else { return }
            guard let combined = scanKanji(at: token.range.lowerBound, first: token) else { return }
            token = combined
        } else if lexicon.language == "ko" {
            let factors: [UInt32: Int64] = [0xB9CC: 10_000, 0xC5B5: 100_000_000, 0xCC9C: 1000, 0xBC31: 100]
            guard let factor = factors[text.at(token.range.upperBound)] else { return }
            token.value = token.value?.multiplied(by: factor)
            token.range = token.range.lowerBound..<token.range.upperBound + 1
            token.usesMultiplier = true
            // "1만 5천" goes on; rather nothing than half of it.
            if FoldedText.isDigit(text.at(text.skippingSpaces(from: token.range.upperBound))) { token.value = nil }
        } else {
            let next = text.skippingSpaces(from: token.range.upperBound)
            guard next > token.range.upperBound, let word = lexicon.numberWords.match(text, at: next),
                case .scale(let factor) = word.payload
            else { return }
            token.value = token.value?.multiplied(by: factor)
            token.range = token.range.lowerBound..<word.end
            token.usesMultiplier = true
        }
    }
}
