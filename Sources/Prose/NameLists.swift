/// Lists of names: names with nothing but joiners, quotes and glosses in brackets between them.
struct NameLists {
    let text: FoldedText
    let lexicon: Lexicon
    let names: NameTable

    func readings() -> [Reading] {
        let matches = names.matches(in: text)
        var readings: [Reading] = []
        var group: [NameTable.Match] = []
        for match in matches {
            if let last = group.last, !isGap(last.range.upperBound..<match.range.lowerBound) {
                readings.append(reading(group))
                group = []
            }
            // "OV(Organization Validation)" with both in the table is one name said twice.
            if let last = group.last, last.canonical == match.canonical, isBracket(text.at(match.range.lowerBound - 1))
            {
                continue
            }
            group.append(match)
        }
        if !group.isEmpty { readings.append(reading(group)) }
        return readings
    }

    private func reading(_ group: [NameTable.Match]) -> Reading {
        let range = (group.first?.range.lowerBound ?? 0)..<(group.last?.range.upperBound ?? 0)
        var reading = Reading(
            value: .names(group.map(\.canonical)), range: text.bytes(range), words: text.words(range))
        reading.parts = group.map {
            ReadingPart(role: .name($0.canonical), style: .name, range: text.bytes($0.range), value: 0)
        }
        return reading
    }

    private func isGap(_ range: Range<Int>) -> Bool {
        // A gap that joins is short; the cap keeps thousands of lone names linear.
        guard range.count <= 80 else { return false }
        return leftover(range) == nil
    }

    /// The first word in `range` that is no joiner, quote, space or bracketed gloss.
    private func leftover(_ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = text.scalars[index]
            if scalar == 0x28 {
                while index < range.upperBound, text.scalars[index] != 0x29 { index += 1 }
                index += 1
            } else if let joiner = lexicon.listJoiners.match(text, at: index), joiner.end <= range.upperBound {
                index = joiner.end
            } else if FoldedText.isSpace(scalar) || Self.isQuote(scalar) || scalar == 0x29 {
                index += 1
            } else {
                return index..<range.upperBound
            }
        }
        return nil
    }

    /// The whole text read as one list, with the members that no name covers.
    func whole() -> (canonicals: [String], unknown: [String], parts: [ReadingPart]) {
        let matches = names.matches(in: text)
        var canonicals: [String] = []
        var parts: [ReadingPart] = []
        var unknown: [String] = []
        var last: NameTable.Match?
        for match in matches {
            let isGloss = last?.canonical == match.canonical && isBracket(text.at(match.range.lowerBound - 1))
            if !isGloss {
                canonicals.append(match.canonical)
                parts.append(
                    ReadingPart(role: .name(match.canonical), style: .name, range: text.bytes(match.range), value: 0))
            }
            last = match
        }
        // Both lists are in order, so one walk pairs them.
        var next = 0
        for member in members() {
            while next < matches.count, matches[next].range.upperBound <= member.lowerBound { next += 1 }
            if next < matches.count, matches[next].range.overlaps(member) { continue }
            if isLeadIn(member, matches) { continue }
            unknown.append(text.words(member))
        }
        // "New Tokyo" is no "Tokyo": a capitalised word that touches a name makes another name.
        for (index, match) in matches.enumerated() {
            if let longer = longerName(match, after: index > 0 ? matches[index - 1] : nil) {
                unknown.append(text.words(longer))
            }
        }
        return (canonicals, unknown, parts)
    }

    /// What stands between the joiners, trimmed of quotes, spaces and glosses.
    private func members() -> [Range<Int>] {
        var members: [Range<Int>] = []
        var start = 0
        var index = 0
        var depth = 0
        func close(_ end: Int) {
            var low = start
            var high = end
            while low < high, FoldedText.isSpace(text.scalars[low]) || Self.isQuote(text.scalars[low]) { low += 1 }
            while high > low, FoldedText.isSpace(text.scalars[high - 1]) || Self.isQuote(text.scalars[high - 1]) {
                high -= 1
            }
            if low < high { members.append(low..<high) }
        }
        while index < text.count {
            let scalar = text.scalars[index]
            if scalar == 0x28 || scalar == 0x300C || scalar == 0x300E || scalar == 0x201C {
                if depth == 0, scalar != 0x28 {
                    close(index)
                    start = index
                }
                if depth == 0, scalar == 0x28 {
                    close(index)
                    // A gloss is no member.
                    while index < text.count, text.scalars[index] != 0x29 { index += 1 }
                    start = min(index + 1, text.count)
                    index += 1
                    continue
                }
                depth = 1
                index += 1
            } else if depth > 0, scalar == 0x300D || scalar == 0x300F || scalar == 0x201D {
                depth = 0
                close(index)
                start = index + 1
                index += 1
            } else if depth == 0, let joiner = joiner(at: index) {
                close(index)
                start = joiner
                index = joiner
            } else {
                index += 1
            }
        }
        close(text.count)
        return members
    }

    /// One kana or Han letter ("と", "和") joins only beside a name, a quote or a space: elsewhere it is part of a word.
    private func joiner(at index: Int) -> Int? {
        guard let joiner = lexicon.listJoiners.match(text, at: index) else { return nil }
        let first = text.at(index)
        guard joiner.end - index == 1, first > 0x3040 else { return joiner.end }
        let before = text.at(index - 1)
        let sameScript = FoldedText.isHan(first) ? false : before >= 0x3041 && before <= 0x3096
        return sameScript ? nil : joiner.end
    }

    /// Words before the first or after the last name that carry no quoted or capitalised member of their own.
    private func isLeadIn(_ member: Range<Int>, _ matches: [NameTable.Match]) -> Bool {
        guard let first = matches.first, let last = matches.last else { return false }
        guard member.upperBound <= first.range.lowerBound || member.lowerBound >= last.range.upperBound else {
            return false
        }
        if [0x300C, 0x300E, 0x201C, 0x22].contains(text.at(member.lowerBound - 1)),
            Self.isQuote(text.at(member.upperBound))
        {
            return false
        }
        if member.lowerBound >= last.range.upperBound {
            // "…「ドバイ」三つのリージョン": what follows without a joiner describes the list.
            var index = member.lowerBound
            while index > last.range.upperBound,
                FoldedText.isSpace(text.at(index - 1)) || Self.isQuote(text.at(index - 1)) || text.at(index - 1) == 0x29
            {
                index -= 1
            }
            return index == last.range.upperBound || lexicon.listJoiners.match(text, endingAt: index) == nil
        }
        // "リージョンは、東京、…" leads in with a particle; "大阪、東京" does not.
        let end = text.at(member.upperBound - 1)
        return [0x306F, 0x304C, 0x3092, 0x306B, 0x3067, 0x3A, 0x4E3A, 0x662F, 0x6709, 0x6301].contains(end)
    }

    private func longerName(_ match: NameTable.Match, after previous: NameTable.Match?) -> Range<Int>? {
        guard FoldedText.isAlphabetic(text.at(match.range.lowerBound)), lexicon.language != "de" else { return nil }
        let before = text.skippingSpacesBack(from: match.range.lowerBound)
        guard before < match.range.lowerBound, before > 0, FoldedText.isAlphabetic(text.at(before - 1)) else {
            return nil
        }
        var start = before
        while start > 0, FoldedText.isAlphabetic(text.at(start - 1)) { start -= 1 }
        let isCapital = text.originals[start] != text.scalars[start]
        let isOther = previous.map { $0.range.contains(start) } ?? false
        let isFirstWord = text.skippingSpacesBack(from: start) == 0
        let isFunctionWord =
            isFirstWord && ["the", "only", "in", "both", "either"].contains(text.words(start..<before).lowercased())
        return isCapital && !isOther && !isFunctionWord ? start..<match.range.upperBound : nil
    }

    private func isBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 }

    static func isQuote(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x60, 0x2A, 0x300C...0x300F, 0x2018...0x201F, 0xAB, 0xBB, 0x3010, 0x3011, 0x2039, 0x203A,
            0x300A, 0x300B:
            true
        default: false
        }
    }
}
