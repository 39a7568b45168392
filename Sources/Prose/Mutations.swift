/// Makes the small mistakes that a check of claims must notice, in the style in which the text is written.
package enum Mutations {
    /// - Parameters:
    ///   - reading: a value that `ProseReader` found in `text`.
    ///   - otherNames: canonical names and one word of each, to swap a member of a list for.
    /// - Returns: number and range ends ±1, date parts ±1, one name dropped or swapped. Each reads back as another
    ///   value or as none.
    package static func of(
        _ text: String, reading: Reading, reader: ProseReader, otherNames: [(canonical: String, word: String)] = []
    ) -> [Mutation] {
        var mutations: [Mutation] = []
        for (index, part) in reading.parts.enumerated() {
            switch part.role {
            case .number, .year, .month, .day:
                for step in [1, -1] {
                    guard let words = words(for: part, step: step, locale: reader.locale) else { continue }
                    append(text, part.range, words, &mutations)
                }
            case .name(let canonical):
                append(text, dropRange(index, of: reading), "", &mutations)
                let present = reading.parts.map(\.role)
                let other = otherNames.first { $0.canonical != canonical && !present.contains(.name($0.canonical)) }
                if let other { append(text, part.range, other.word, &mutations) }
            }
        }
        let original = reader.read(text).map(\.value)
        return mutations.filter { $0.text != text && reader.read($0.text).map(\.value) != original }
    }

    /// The polarity turned by swapping the word that carries it.
    ///
    /// Empty when the words have no readable polarity: then there is nothing that a check could have relied on.
    package static func ofPolarity(_ text: String, locale: String) -> [Mutation] {
        let before = Polarity.read(text, locale: locale)
        if case .unclear = before { return [] }
        let folded = FoldedText(text)
        var mutations: [Mutation] = []
        guard let table = PolaritySwaps.table(language: Lexicon.of(locale: locale).language) else { return [] }
        var index = 0
        while index < folded.count {
            guard let swap = table.match(folded, at: index) else {
                index += 1
                continue
            }
            append(text, folded.bytes(index..<swap.end), swap.payload, &mutations)
            index = swap.end
        }
        return mutations.filter { $0.text != text && Polarity.read($0.text, locale: locale) != before }
    }

    // MARK: Pieces

    private static func append(_ text: String, _ range: Range<Int>, _ words: String, _ mutations: inout [Mutation]) {
        let bytes = Array(text.utf8)
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return }
        let old = String(decoding: bytes[range], as: UTF8.self)
        let changed = String(
            decoding: bytes[..<range.lowerBound] + Array(words.utf8) + bytes[range.upperBound...], as: UTF8.self)
        let change = words.isEmpty ? "\(old) dropped" : "\(old) → \(words)"
        mutations.append(Mutation(change: change, text: changed, range: range))
    }

    /// A name with the joiner that ties it to its neighbour.
    private static func dropRange(_ index: Int, of reading: Reading) -> Range<Int> {
        let part = reading.parts[index]
        if index + 1 < reading.parts.count { return part.range.lowerBound..<reading.parts[index + 1].range.lowerBound }
        if index > 0 { return reading.parts[index - 1].range.upperBound..<part.range.upperBound }
        return part.range
    }

    private static func words(for part: ReadingPart, step: Int, locale: String) -> String? {
        let forms = SpellingForms.of(locale: locale)
        if part.style == .monthWord {
            guard let month = part.value.integer else { return nil }
            let next = (month - 1 + step + 12) % 12
            switch forms.dates {
            case .monthFirst(let months), .dayFirst(let months, _, _): return months[next]
            default: return nil
            }
        }
        guard let value = part.value.adding(ProseDecimal(step)) else { return nil }
        if part.role != .number, value < 1 { return nil }
        if part.role == .month, value > 12 { return nil }
        if part.role == .day, value > 31 { return nil }
        return NumberWriter.write(value, like: part, forms: forms, locale: locale)
    }
}
