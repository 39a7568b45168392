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
    private let longRuns: [[[UInt32]]]
    private let needles: [[[UInt32]]]

    init(_ plans: [QueryPlan]) {
        phrases = plans.map { FoldedText($0.text).trimmed }
        longRuns = plans.map(\.longRuns)
        needles = plans.map(\.needles)
    }

    func of(_ stored: StoredRecord) -> Value {
        let (title, body, aside) = (FoldedText(stored.title), FoldedText(stored.body), FoldedText(stored.aside))
        let trimmed = title.trimmed
        var value = Value(factor: 0)
        for ((phrase, runs), needles) in zip(zip(phrases, longRuns), needles) where !phrase.isEmpty {
            let isIn = FoldedText.contains(phrase, in: trimmed)
            let hasWords = needles.count > 1 && needles.allSatisfy { FoldedText.contains($0, in: trimmed) }
            var factor = isIn ? QueryWeights.inTitle : hasWords ? QueryWeights.wordsInTitle : 1
            var isHeld = isIn
            if phrase.count > 1, body.holds(phrase) {
                factor *= QueryWeights.inBody
                isHeld = true
            } else if phrase.count > 1, aside.holds(phrase) {
                factor *= QueryWeights.inAside
                isHeld = true
            }
            value.isWhole = value.isWhole || isHeld
            if !isHeld {
                isHeld = runs.allSatisfy { run in [title, body, aside].contains { $0.hasRun(run) } }
                if !runs.isEmpty { factor *= isHeld ? QueryWeights.runs : QueryWeights.apart }
            }
            value.isTitle = value.isTitle || trimmed == phrase
            value.isHeld = value.isHeld || isHeld
            value.factor = max(value.factor, factor)
        }
        if value.factor == 0 { value.factor = 1 }
        return value
    }
}
