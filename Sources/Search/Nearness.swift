/// How much closer to a query's wording a record is than its words alone say.
struct Nearness {
    struct Value {
        var factor = 1.0
        /// Whether the record's title is the query.
        var isTitle = false
        /// Whether it holds the runs of a wording, and not only their pieces.
        var isHeld = false
        /// Whether it holds a wording as it is written.
        var isWhole = false
    }

    /// By wording: its folded text.
    let phrases: [[UInt32]]
    /// The same without the spaces that do not matter.
    private let closed: [[UInt32]]
    private let hasKorean: Bool
    private let longRuns: [[[UInt32]]]
    private let needles: [[[UInt32]]]

    init(_ plans: [QueryPlan]) {
        phrases = plans.map { FoldedText($0.text).trimmed }
        closed = phrases.map { FoldedText.closed($0) }
        hasKorean = phrases.contains { FoldedText.isKorean($0) }
        longRuns = plans.map(\.longRuns)
        needles = plans.map(\.needles)
    }

    func of(_ stored: StoredRecord) -> Value {
        let fields = [FoldedText(stored.title), FoldedText(stored.body), FoldedText(stored.aside)]
        let (body, aside) = (FoldedText.closed(fields[1].folded), FoldedText.closed(fields[2].folded))
        let trimmed = FoldedText.trimmed(FoldedText.closed(fields[0].folded))
        // Only Korean is compared so.
        let spaceless = hasKorean ? fields.map { $0.folded.filter { $0 != 0x20 } } : [[], [], []]
        var value = Value(factor: 0)
        for ((phrase, runs), needles) in zip(zip(closed, longRuns), needles) where !phrase.isEmpty {
            // Korean is often spaced otherwise than the text that is looked for.
            let korean = FoldedText.isKorean(phrase) ? phrase.filter { $0 != 0x20 } : nil
            func holds(_ text: [UInt32], _ spaceless: [UInt32]) -> Bool {
                FoldedText.contains(phrase, in: text) || korean.map { FoldedText.hasRun($0, in: spaceless) } ?? false
            }
            func hasRun(_ run: [UInt32]) -> Bool {
                fields.contains { FoldedText.hasRun(run, in: $0.folded) }
                    || (FoldedText.isKorean(run) && spaceless.contains { FoldedText.hasRun(run, in: $0) })
            }
            let isIn = FoldedText.contains(phrase, in: trimmed)
            let hasWords = needles.count > 1 && needles.allSatisfy { FoldedText.contains($0, in: trimmed) }
            var factor = isIn ? QueryWeights.inTitle : hasWords ? QueryWeights.wordsInTitle : 1
            var isHeld = isIn
            if phrase.count > 1, holds(body, spaceless[1]) {
                factor *= QueryWeights.inBody
                isHeld = true
            } else if phrase.count > 1, holds(aside, spaceless[2]) {
                factor *= QueryWeights.inAside
                isHeld = true
            }
            value.isWhole = value.isWhole || isHeld
            isHeld = isHeld || runs.allSatisfy(hasRun)
            // The whole of a query holds its runs as well.
            if !runs.isEmpty { factor *= isHeld ? QueryWeights.runs : QueryWeights.apart }
            value.isTitle = value.isTitle || trimmed == phrase
            value.isHeld = value.isHeld || isHeld
            value.factor = max(value.factor, factor)
        }
        if value.factor == 0 { value.factor = 1 }
        return value
    }
}
