/// Builds an amount around a number: its unit, the other end of a range, the comparison words beside it.
struct QuantityScanner {
    /// One number with what belongs to it.
    struct Term {
        var token: NumberToken
        var value: ProseDecimal
        var units: [ProseUnit]
        /// Where the term begins, currency sign included.
        var start: Int
        var end: Int
    }

    struct Found {
        /// `nil`: a number in a form that allows no single reading, or one that names something (第5条, Step 3).
        var reading: Reading?
        var end: Int
        var isUnclear = false
    }

    let text: FoldedText
    let lexicon: Lexicon
    let numbers: NumberScanner
    /// The text is nothing but the words of a claim: a lone 三 is a number then.
    let isWhole: Range<Int>

    func found(_ token: NumberToken) -> Found {
        guard let first = term(token) else {
            return Found(
                end: skippingFraction(token.range.upperBound), isUnclear: token.value == nil && !token.needsUnit)
        }
        if let range = range(from: first) ?? neighbours(first) { return range }
        // 一 and 三 are in many words; alone they are numbers only with a unit, or as all that the claim says.
        if token.needsUnit, first.units.isEmpty, token.range != isWhole { return Found(end: first.end) }
        let amount = ProseAmount(exactly: first.value)
        if first.units.isEmpty, !isFreeStanding(first) { return Found(end: first.end) }
        return finish(amount, [first], first.start, first.end)
    }

    // MARK: One term

    private func term(_ token: NumberToken) -> Term? {
        guard var value = token.value else { return nil }
        var start = token.range.lowerBound
        var end = token.range.upperBound
        if isOrdinal(before: start) { return nil }
        var units: [ProseUnit] = []
        if isMinus(at: start - 1) {
            guard let negative = value.multiplied(by: -1) else { return nil }
            value = negative
            start -= 1
        }
        let beforeSpaces = text.skippingSpacesBack(from: start)
        if start - beforeSpaces <= 1, let currency = lexicon.currencyPrefixes.match(text, endingAt: beforeSpaces) {
            units = currency.payload
            start = currency.start
        }
        // "一个半月": one and a half months.
        if lexicon.hasKanji, text.at(end) == 0x4E2A || text.at(end) == 0x500B, text.at(end + 1) == 0x534A,
            let unit = lexicon.units.match(text, at: end + 2),
            let sum = value.adding(ProseDecimal(coefficient: 5, scale: 1))
        {
            return Term(token: token, value: sum, units: unit.payload, start: start, end: unit.end)
        }
        if lexicon.hasKanji, text.at(end) == 0x4E2A || text.at(end) == 0x500B, text.at(end + 1) == 0x534A,
            text.at(end + 2) == 0x6708, let sum = value.adding(ProseDecimal(coefficient: 5, scale: 1))
        {
            return Term(token: token, value: sum, units: [.month], start: start, end: end + 3)
        }
        if let unit = unit(after: end, token) {
            guard !unit.isOrdinal else { return nil }
            // "¥1,000円" names it twice; the sign before wins unless the word is more exact.
            units = units.isEmpty || unit.ids.count < units.count ? unit.ids : units
            end = unit.end
            if let half = half(at: end) {
                guard let sum = value.adding(ProseDecimal(coefficient: 5, scale: 1)) else { return nil }
                value = sum
                end = half
            }
            if lexicon.language == "en", let part = Self.parts.match(text, at: text.skippingSpaces(from: end)),
                let sum = value.adding(ProseDecimal(coefficient: part.payload, scale: 2))
            {
                value = sum
                end = part.end
            }
        } else if FoldedText.isAlphabetic(text.at(end)) || isOrdinal(after: end) || isFraction(at: end) {
            return nil
        }
        return Term(token: token, value: value, units: units, start: start, end: end)
    }

    private func unit(after end: Int, _ token: NumberToken) -> (ids: [ProseUnit], end: Int, isOrdinal: Bool)? {
        var index = end
        if text.at(index) == 0x2D, FoldedText.isAlphabetic(text.at(index + 1)) {
            index += 1
        } else {
            index = text.skippingSpaces(from: index)
            guard index - end <= 2 else { return nil }
        }
        if index > end, let adjective = lexicon.unitAdjectives.match(text, at: index) {
            index = text.skippingSpaces(from: adjective.end)
        }
        guard let unit = lexicon.units.match(text, at: index) else { return nil }
        if let ordinal = lexicon.ordinalSuffixes.match(text, at: index), ordinal.end > unit.end {
            return (unit.payload, unit.end, true)
        }
        let next = text.at(unit.end)
        // 5番目, 3回目, 5年度, 3分の1, 三分之一, 5人目
        let isOrdinal =
            next == 0x76EE || (next == 0x5EA6 && text.at(unit.end - 1) == 0x5E74) || isFraction(at: unit.end - 1)
        if text.at(unit.end - 1) == 0x78 || text.at(unit.end - 1) == 0xD7 {
            // "2x" multiplies; "1920 x 1080" and "2x4" measure.
            guard index == end, !FoldedText.isDigit(text.at(text.skippingSpaces(from: unit.end))) else { return nil }
        }
        return (unit.payload, unit.end, isOrdinal)
    }

    private func isFraction(at index: Int) -> Bool {
        text.at(index) == 0x5206 && (text.at(index + 1) == 0x306E || text.at(index + 1) == 0x4E4B)
    }

    /// Past 分の1, so that the denominator's partner is no number of its own.
    private func skippingFraction(_ end: Int) -> Int {
        guard isFraction(at: end) else { return end }
        return numbers.scan(at: end + 2)?.range.upperBound ?? end
    }

    private func half(at end: Int) -> Int? {
        guard text.at(end) == 0x534A || text.at(end) == 0xBC18 else { return nil }
        // 年半ば, 年半期
        return text.at(end + 1) == 0x3070 || text.at(end + 1) == 0x671F ? nil : end + 1
    }

    /// "an hour and a half", in hundredths.
    private static let parts = WordTable<Int64>([("and a half", 50), ("and a quarter", 25)])

    private func isMinus(at index: Int) -> Bool {
        guard text.at(index) == 0x2D else { return false }
        let before = text.at(index - 1)
        return before == 0 || FoldedText.isSpace(before) || before == 0x28 || before == 0x3A
    }

    private func isOrdinal(before start: Int) -> Bool {
        lexicon.ordinalPrefixes.match(text, endingAt: start) != nil
            || (text.at(start - 1) == 0x20 && lexicon.ordinalPrefixes.match(text, endingAt: start - 1) != nil)
    }

    private func isOrdinal(after end: Int) -> Bool { lexicon.ordinalSuffixes.match(text, at: end) != nil }

    /// A bare number is a fact unless it names something: "Web 2.0", "Step 3", "手順 4".
    private func isFreeStanding(_ term: Term) -> Bool {
        let before = text.skippingSpacesBack(from: term.start)
        guard before > 0 else { return true }
        if lexicon.labels.match(text, endingAt: before) != nil { return false }
        guard FoldedText.isAlphabetic(text.at(before - 1)), before < term.start else {
            return !FoldedText.isAlphabetic(text.at(before - 1))
        }
        var start = before
        while start > 0, before - start < 40, FoldedText.isAlphabetic(text.at(start - 1)) { start -= 1 }
        guard text.originals[start] != text.scalars[start] else { return lexicon.hasKanji == false }
        // A capital at the start of the sentence says nothing ("Only 5 are free").
        let previous = text.at(text.skippingSpacesBack(from: start) - 1)
        let startsSentence =
            previous == 0 || previous == 0x2E || previous == 0x21 || previous == 0x3F || previous == 0x3A
        return startsSentence && !lexicon.hasKanji && term.token.value?.isInteger == true
    }

    // MARK: Ranges

    private func range(from first: Term) -> Found? {
        guard let joined = joiner(after: first) else { return nil }
        var index = joined.end
        if let currency = lexicon.currencyPrefixes.match(text, at: index) {
            index = text.skippingSpaces(from: currency.end)
        }
        guard let token = numbers.scan(at: index), token.range.lowerBound == index else { return nil }
        guard let second = rangeEnd(token) else {
            return joined.isSymbol ? Found(end: token.range.upperBound, isUnclear: true) : nil
        }
        let isAmbiguous = second.token.usesMultiplier && !first.token.usesMultiplier && first.units.isEmpty
        if isAmbiguous { return Found(end: second.end, isUnclear: true) }
        if first.units.isEmpty, second.units.isEmpty, joined.isHyphen, first.token.digitCount > 3,
            second.token.digitCount > 3
        {
            return Found(end: second.end)
        }
        guard let amount = amount(first, second) else {
            return joined.isSymbol ? Found(end: second.end, isUnclear: true) : nil
        }
        let isWholeRange = first.token.range.lowerBound == isWhole.lowerBound && second.end == isWhole.upperBound
        if first.token.needsUnit || second.token.needsUnit, second.units.isEmpty, !isWholeRange {
            return Found(end: second.end)
        }
        if first.units.isEmpty, second.units.isEmpty, !isFreeStanding(first) { return Found(end: second.end) }
        return finish(amount, [first, second], joined.opener ?? first.start, second.end)
    }

    /// "2、3日": two or three days. Where the numbers are no neighbours it may be a list of days, and is not read: a
    /// reading of "3日" alone would pass for a claim of three.
    private func neighbours(_ first: Term) -> Found? {
        guard lexicon.hasKanji, first.units.isEmpty, text.at(first.end) == 0x3001,
            let token = numbers.scan(at: first.end + 1), token.range.lowerBound == first.end + 1,
            let second = rangeEnd(token), !second.units.isEmpty
        else { return nil }
        guard let low = first.value.integer, let high = second.value.integer, low > 0, high < 10, high == low + 1,
            let amount = amount(first, second)
        else { return Found(end: second.end, isUnclear: true) }
        return finish(amount, [first, second], first.start, second.end)
    }

    private func rangeEnd(_ token: NumberToken) -> Term? {
        guard var second = term(token) else { return nil }
        // The currency sign of the second term may lie inside the range already.
        second.start = token.range.lowerBound
        return second
    }

    private func amount(_ first: Term, _ second: Term) -> ProseAmount? {
        var low = first.value
        var high = second.value
        if let one = first.units.first, let two = second.units.first, one != two, !second.units.contains(one) {
            // "3日～2週間": only where one converts into the other exactly. The value keeps the second unit's base.
            guard one.exactBase.unit == two.exactBase.unit,
                let left = low.multiplied(by: one.exactBase.factor),
                let right = high.multiplied(by: two.exactBase.factor)
            else { return nil }
            low = left
            high = right
        }
        return low < high ? ProseAmount(min: ProseBound(low), max: ProseBound(high)) : nil
    }

    private struct Joined {
        var end: Int
        var opener: Int?
        var isSymbol: Bool
        var isHyphen: Bool
    }

    private func joiner(after first: Term) -> Joined? {
        let next = text.skippingSpaces(from: first.end)
        guard next - first.end <= 2 else { return nil }
        let before = text.skippingSpacesBack(from: first.start)
        if let opener = lexicon.rangeOpeners.match(text, endingAt: before),
            let join = opener.payload.match(text, at: next)
        {
            return Joined(
                end: text.skippingSpaces(from: join.end), opener: opener.start, isSymbol: false, isHyphen: false)
        }
        guard let join = lexicon.rangeJoiners.match(text, at: next) else { return nil }
        let isHyphen = text.at(next) == 0x2D
        let after = text.skippingSpaces(from: join.end)
        // "5 -7" is five and minus seven.
        if isHyphen, (next > first.end) != (after > join.end) { return nil }
        let isSymbol =
            join.end - next <= 3 && !FoldedText.isAlphabetic(text.at(next)) && !FoldedText.isHan(text.at(next))
            && text.at(next) != 0x304B && text.at(next) != 0x306A
        return Joined(end: after, opener: nil, isSymbol: isSymbol, isHyphen: isHyphen)
    }

    // MARK: Comparisons

    private func finish(_ amount: ProseAmount, _ terms: [Term], _ start: Int, _ end: Int) -> Found {
        var start = start
        var end = end
        var isApproximate = false
        takeApproximate(&start, &end, &isApproximate)
        let prefix = lexicon.boundPrefixes.match(text, endingAt: text.skippingSpacesBack(from: start))
        let suffix = lexicon.boundSuffixes.match(text, at: text.skippingSpaces(from: end))
        var kind: BoundKind?
        if let prefix {
            kind = isNegated(before: prefix.start) ? .unclear : prefix.payload
            start = prefix.start
        }
        if let suffix, amount.exact != nil {
            if let earlier = kind, earlier != suffix.payload { kind = .unclear } else { kind = suffix.payload }
            end = suffix.end
        }
        takeApproximate(&start, &end, &isApproximate)
        guard let bounded = bounded(amount, kind) else { return Found(end: end, isUnclear: true) }
        var units = terms.last?.units ?? []
        if units.isEmpty { units = terms.first?.units ?? [] }
        if terms.count == 2, let one = terms[0].units.first, let two = terms[1].units.first, one != two,
            !terms[1].units.contains(one)
        {
            units = [two.exactBase.unit]
        }
        let range = start..<max(end, start)
        var reading = Reading(
            value: .quantity(bounded, unit: units.first), range: text.bytes(range), words: text.words(range))
        reading.isApproximate = isApproximate
        reading.isArticleLike = terms.count == 1 && terms[0].token.isArticleLike && kind == nil
        reading.otherUnits = Array(units.dropFirst())
        reading.parts = terms.map { $0.token.part(.number, in: text) }
        return Found(reading: reading, end: max(end, terms.last?.end ?? end))
    }

    private func takeApproximate(_ start: inout Int, _ end: inout Int, _ isApproximate: inout Bool) {
        if let word = lexicon.approximatePrefixes.match(text, endingAt: text.skippingSpacesBack(from: start)) {
            start = word.start
            isApproximate = true
        }
        if let word = lexicon.approximateSuffixes.match(text, at: text.skippingSpaces(from: end)) {
            end = word.end
            isApproximate = true
        }
    }

    private func bounded(_ amount: ProseAmount, _ kind: BoundKind?) -> ProseAmount? {
        guard let kind else { return amount }
        if case .unclear = kind { return nil }
        // "within 5 to 7 days" stays the range that it names.
        guard let value = amount.exact else { return amount }
        switch kind {
        case .atLeast: return ProseAmount(min: ProseBound(value), max: nil)
        case .atMost: return ProseAmount(min: nil, max: ProseBound(value))
        case .moreThan: return ProseAmount(min: ProseBound(value, isInclusive: false), max: nil)
        case .lessThan: return ProseAmount(min: nil, max: ProseBound(value, isInclusive: false))
        case .unclear: return nil
        }
    }

    private static let negations = WordTable<Bool>([("not|never|n't|nicht|pas|no|non|não|не|niet|nie|并非|不是", true)])

    private func isNegated(before start: Int) -> Bool {
        Self.negations.match(text, endingAt: text.skippingSpacesBack(from: start)) != nil
            || text.at(text.skippingSpacesBack(from: start) - 2) == 0x27
                && text.at(text.skippingSpacesBack(from: start) - 1) == 0x74
    }
}
