extension NumberScanner {
    private enum Last { case none, ones, tens, scale }

    private static let ordinals = WordTable<Bool>([
        ("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|quarter", true)
    ])

    private static let partitives = WordTable<Bool>([("of|per|each|every", true)])

    /// "twenty-three", "one hundred and five", "a dozen"; in other languages one word.
    func scanWords(at start: Int) -> NumberToken? {
        guard let head = lexicon.numberWords.match(text, at: start) else { return nil }
        if case .and = head.payload { return nil }
        if case .scale = head.payload { return nil }
        var total: Int64 = 0
        var current: Int64 = 0
        var last = Last.none
        var lastScale = Int64.max
        var end = start
        var index = start
        // A spoken number has few words; the cap keeps a hostile page linear.
        for _ in 0..<24 {
            guard let word = lexicon.numberWords.match(text, at: index) else { break }
            var isTaken = true
            switch word.payload {
            case .ones(let value) where last == .none || (last == .tens && value < 10) || last == .scale:
                current += value
                last = .ones
            case .tens(let value) where last == .none || last == .scale:
                current += value
                last = .tens
            case .scale(100) where current > 0 && current < 100 && last != .scale:
                current *= 100
                last = .scale
            case .scale(let factor) where factor > 100 && factor < lastScale && current > 0:
                total += current * factor
                current = 0
                lastScale = factor
                last = .scale
            case .article where last == .none && isFollowedByScale(word.end):
                current = 1
            case .article where last == .none && isTimeUnit(at: text.skippingSpaces(from: word.end)):
                // "within a week"; in "5 days a week" and "$10 a month" it means "per", and "a quarter of an hour" is
                // no hour.
                let before = text.skippingSpacesBack(from: start)
                if Self.partitives.match(text, endingAt: before) != nil { return nil }
                if lexicon.units.match(text, endingAt: before) != nil || FoldedText.isDigit(text.at(before - 1)) {
                    return nil
                }
                return token(start..<word.end, 1, isSingle: true)
            case .dozen where last != .scale && total == 0:
                current = max(1, current) * 12
                return token(start..<word.end, current, isSingle: false)
            case .and where last == .scale && isSmallNumber(at: text.skippingSpaces(from: word.end)):
                break
            default:
                isTaken = false
            }
            guard isTaken else { break }
            if case .and = word.payload {} else { end = word.end }
            index = separated(from: word.end)
        }
        guard end > start, last != .none else { return nil }
        return checked(token(start..<end, total + current, isSingle: total == 0 && current == 1), last == .tens)
    }

    private func token(_ range: Range<Int>, _ value: Int64, isSingle: Bool) -> NumberToken {
        var token = NumberToken(range: range, value: ProseDecimal(coefficient: value, scale: 0), style: .words)
        token.isArticleLike = isSingle
        token.needsUnit = lexicon.language == "ko"
        return token
    }

    private func checked(_ token: NumberToken, _ endsInTens: Bool) -> NumberToken {
        var token = token
        let end = token.range.upperBound
        if text.at(end) == 0x2D, endsInTens, Self.ordinals.match(text, at: end + 1) != nil { token.value = nil }
        let point = text.skippingSpaces(from: end)
        if lexicon.language == "en", matches("point", at: point) {
            let fraction = text.skippingSpaces(from: point + 5)
            return unclear(token, upTo: lexicon.numberWords.match(text, at: fraction)?.end ?? point + 5)
        }
        // "vingt-trois", "one two": a further number word that the grammar did not take.
        let next = separated(from: end)
        if next > end, let word = lexicon.numberWords.match(text, at: next) {
            switch word.payload {
            case .ones, .tens: return unclear(token, upTo: word.end)
            default: break
            }
        }
        if lexicon.language == "en", matches("and a half", at: text.skippingSpaces(from: end)) {
            token.value = token.value?.adding(ProseDecimal(coefficient: 5, scale: 1))
            token.range = token.range.lowerBound..<text.skippingSpaces(from: end) + 10
        }
        return token
    }

    /// Consumed with the words that made it unclear, so that no half of it is read as a number.
    private func unclear(_ token: NumberToken, upTo end: Int) -> NumberToken {
        var token = token
        token.value = nil
        token.range = token.range.lowerBound..<end
        return token
    }

    private func separated(from index: Int) -> Int {
        text.at(index) == 0x2D ? index + 1 : text.skippingSpaces(from: index)
    }

    private func isFollowedByScale(_ index: Int) -> Bool {
        guard let word = lexicon.numberWords.match(text, at: text.skippingSpaces(from: index)) else { return false }
        switch word.payload {
        case .scale, .dozen: return true
        default: return false
        }
    }

    /// A number below hundred that no scale follows: in "one hundred and two hundred" the "and" joins two numbers.
    private func isSmallNumber(at index: Int) -> Bool {
        guard let word = lexicon.numberWords.match(text, at: index) else { return false }
        switch word.payload {
        case .ones: return !isFollowedByScale(word.end)
        case .tens:
            let next = separated(from: word.end)
            if let ones = lexicon.numberWords.match(text, at: next), case .ones(let value) = ones.payload, value < 10 {
                return !isFollowedByScale(ones.end)
            }
            return !isFollowedByScale(word.end)
        default: return false
        }
    }

    private func matches(_ word: String, at index: Int) -> Bool {
        let scalars = FoldedText.fold(word)
        for position in scalars.indices where text.at(index + position) != scalars[position] { return false }
        return !FoldedText.isAlphabetic(text.at(index + scalars.count))
    }
}
