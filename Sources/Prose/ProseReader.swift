/// Reads values out of words of one language.
///
/// ```
/// ProseReader(locale: "ja").read("通常5～7営業日").first?.value   // 5 to 7 business days
/// ```
/// Pure and linear in the text. Making one is cheap; keep it per locale and policy.
package struct ProseReader: Sendable {
    package let locale: String
    let lexicon: Lexicon
    let names: NameTable

    /// - Parameters:
    ///   - locale: a BCP 47 tag; an unknown language reads digits, symbols and ISO codes.
    ///   - names: canonical name to its words in this language, in the policy's order.
    ///   - units: unit ids of the policy's own, with their words; they go before the built-in ones.
    package init(
        locale: String, names: [(canonical: String, words: [String])] = [], units: [(id: String, words: [String])] = []
    ) {
        self.locale = locale
        let shared = Lexicon.of(locale: locale)
        if units.isEmpty {
            lexicon = shared
        } else {
            lexicon = shared.adding(units: units)
        }
        self.names = NameTable(names, language: lexicon.language)
    }

    /// All values in `text`, in order of place.
    package func read(_ text: String) -> [Reading] {
        scan(FoldedText(text)).readings
    }

    struct Scan {
        var readings: [Reading] = []
        /// Numbers and comparisons whose form allows no single reading.
        var unclear: [String] = []
    }

    func scan(_ text: FoldedText) -> Scan {
        var scan = quantities(text)
        scan.readings += NameLists(text: text, lexicon: lexicon, names: names).readings()
        scan.readings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return scan
    }

    private func quantities(_ text: FoldedText) -> Scan {
        let numbers = NumberScanner(text: text, lexicon: lexicon)
        let dates = DateScanner(text: text, lexicon: lexicon, numbers: numbers)
        let start = text.skippingSpaces(from: 0)
        let whole = start..<max(start, text.skippingSpacesBack(from: text.count))
        let scanner = QuantityScanner(text: text, lexicon: lexicon, numbers: numbers, isWhole: whole)
        var scan = Scan()
        var opaque = OpaqueSpans.find(text)[...]
        var index = 0
        while index < text.count {
            if let span = opaque.first, span.lowerBound <= index {
                index = max(index, span.upperBound)
                opaque = opaque.dropFirst()
                continue
            }
            if let date = dates.scan(at: index) {
                if let value = date.date {
                    var reading = Reading(
                        value: .date(value), range: text.bytes(date.range), words: text.words(date.range))
                    reading.parts = date.parts
                    scan.readings.append(reading)
                } else {
                    scan.unclear.append(text.words(date.range))
                }
                index = date.range.upperBound
                continue
            }
            guard let token = numbers.scan(at: index) else {
                index = next(text, after: index)
                continue
            }
            let found = scanner.found(token)
            if let reading = found.reading { scan.readings.append(reading) }
            if found.isUnclear { scan.unclear.append(text.words(token.range.lowerBound..<found.end)) }
            index = max(found.end, index + 1)
        }
        scan.readings = ReadingMerger(text: text, lexicon: lexicon).merged(scan.readings)
        return scan
    }

    /// Past the rest of a word of letters: numbers begin at word boundaries there.
    private func next(_ text: FoldedText, after index: Int) -> Int {
        var next = index + 1
        guard FoldedText.isAlphabetic(text.scalars[index]) else { return next }
        while next < text.count, FoldedText.isAlphabetic(text.scalars[next]) { next += 1 }
        return next
    }
}
