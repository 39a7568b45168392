extension ProseReader {
    /// The one value of a kind in the words that a claim wraps.
    ///
    /// - Parameters:
    ///   - unit: the declared unit; a word that can mean several (`¥`, "times") is read as this one.
    ///   - text: the words of the claim.
    ///   - after: the words that follow it; `[5～7](claim:x)営業日` takes its unit from there.
    /// - Returns: the value, also when its unit is another than `unit` (comparing says so), or why there is none.
    package func read(
        expecting kind: ProseKind, unit: ProseUnit? = nil, in text: String, after: String = ""
    ) -> Result<ProseValue, Unreadable> {
        reading(expecting: kind, unit: unit, in: text, after: after).map(\.value)
    }

    /// As `read(expecting:unit:in:after:)`, with the place and parts of the value.
    package func reading(
        expecting kind: ProseKind, unit: ProseUnit? = nil, in text: String, after: String = ""
    ) -> Result<Reading, Unreadable> {
        let folded = FoldedText(text)
        if kind == .names { return list(folded) }
        let scan = scan(folded)
        if let words = scan.unclear.first { return .failure(.notWritable(words)) }
        if kind == .date { return date(folded, scan.readings) }
        var readings = scan.readings.filter { $0.value.amount != nil }
        readings = readings.map { taking(unit, of: $0, kind) }
        let family = readings.filter { belongs($0, to: kind, unit) }
        if !family.isEmpty { readings = family }
        if kind == .duration || kind == .money || kind == .percent, family.isEmpty,
            readings.contains(where: { $0.value.unit != nil }),
            unit == nil
        {
            return .failure(.nothing(kind))
        }
        guard var first = readings.first else { return .failure(.nothing(kind)) }
        guard readings.allSatisfy({ $0.value == first.value }) else { return .failure(.several(readings.map(\.words))) }
        if first.value.unit == nil, let unit, !after.isEmpty { first.value = withUnit(from: after, first.value, unit) }
        return .success(first)
    }

    /// A unit word at the start of the text behind the claim.
    private func withUnit(from after: String, _ value: ProseValue, _ unit: ProseUnit) -> ProseValue {
        let folded = FoldedText(String(after.unicodeScalars.prefix(40)))
        guard let found = lexicon.units.match(folded, at: folded.skippingSpaces(from: 0)) else { return value }
        return value.with(unit: found.payload.contains(unit) ? unit : found.payload.first)
    }

    private func taking(_ unit: ProseUnit?, of reading: Reading, _ kind: ProseKind) -> Reading {
        guard let unit, reading.otherUnits.contains(unit) else { return reading }
        var reading = reading
        reading.value = reading.value.with(unit: unit)
        return reading
    }

    private func belongs(_ reading: Reading, to kind: ProseKind, _ unit: ProseUnit?) -> Bool {
        guard let found = reading.value.unit else { return kind == .number && unit.map(\.isCounter) ?? true }
        if let unit {
            return found == unit || found.exactBase.unit == unit.exactBase.unit || (unit.isCounter && found.isCounter)
        }
        switch kind {
        case .duration: return found.isTime
        case .money: return found.isCurrency
        case .percent: return found == .percent
        case .number, .range: return found.isCounter
        case .date, .names: return false
        }
    }

    private func date(_ text: FoldedText, _ readings: [Reading]) -> Result<Reading, Unreadable> {
        var dates = readings.filter { if case .date = $0.value { true } else { false } }
        if dates.isEmpty, readings.count == 1, var only = readings.first, case .quantity(let amount, nil) = only.value,
            let year = amount.exact?.integer, (1800...2199).contains(year), let date = ProseDate(year: year)
        {
            // "since 2020": a bare year is a number until a date is asked for.
            only.value = .date(date)
            only.parts = only.parts.map { part in
                var part = part
                part.role = .year
                return part
            }
            dates = [only]
        }
        guard let first = dates.first else { return .failure(.nothing(.date)) }
        guard dates.allSatisfy({ $0.value == first.value }) else { return .failure(.several(dates.map(\.words))) }
        return .success(first)
    }

    private func list(_ text: FoldedText) -> Result<Reading, Unreadable> {
        var index = 0
        while index < text.count {
            if let word = lexicon.exclusions.match(text, at: index), !names.matches(in: text).isEmpty {
                return .failure(.excluding(text.words(index..<word.end)))
            }
            index += 1
        }
        let whole = NameLists(text: text, lexicon: lexicon, names: names).whole()
        guard whole.unknown.isEmpty else { return .failure(.unknownNames(whole.unknown)) }
        guard let first = whole.parts.first, let last = whole.parts.last else { return .failure(.nothing(.names)) }
        let range = first.range.lowerBound..<last.range.upperBound
        let bytes = Array(text.words(0..<text.count).utf8)
        var reading = Reading(
            value: .names(whole.canonicals), range: range, words: String(decoding: bytes[range], as: UTF8.self))
        reading.parts = whole.parts
        return .success(reading)
    }
}
