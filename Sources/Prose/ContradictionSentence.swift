/// One sentence of a question, with the keys under which contradicting sentences meet.
struct ContradictionSentence {
    let block: Int
    let range: Range<Int>
    let text: FoldedText
    let words: ContradictionWords

    var spot: SelfContradiction.Spot { spot(range) }

    func spot(_ range: Range<Int>) -> SelfContradiction.Spot {
        SelfContradiction.Spot(block: block, range: text.bytes(range), words: text.words(range))
    }

    // MARK: Brackets

    /// The insides of round brackets, outermost only; an unpaired one counts for nothing.
    func brackets() -> [Range<Int>] {
        var brackets: [Range<Int>] = []
        var start: Int?
        for index in range {
            if text.scalars[index] == 0x28, start == nil {
                start = index + 1
            } else if text.scalars[index] == 0x29, let open = start {
                if open < index { brackets.append(open..<index) }
                start = nil
            }
        }
        return brackets
    }

    /// What stands before the colon: "対応しない例" of "対応しない例：ドメイン.com"; all of it without one.
    func label(of bracket: Range<Int>) -> Range<Int> {
        let colon = bracket.first { text.scalars[$0] == 0x3A }
        return bracket.lowerBound..<(colon ?? bracket.upperBound)
    }

    func withoutBrackets() -> FoldedText {
        var pieces = ""
        var start = range.lowerBound
        for bracket in brackets() {
            if bracket.lowerBound - 1 > start { pieces += text.words(start..<bracket.lowerBound - 1) }
            start = bracket.upperBound + 1
        }
        if start < range.upperBound { pieces += text.words(start..<range.upperBound) }
        return FoldedText(pieces)
    }

    // MARK: Keys

    /// The sentence with its one word of polarity in plain form; `nil` where the sentence is no plain statement.
    func polarityKey() -> (scalars: [UInt32], isNegative: Bool)? {
        guard let start = statementStart() else { return nil }
        var key: [UInt32] = []
        var negatives = 0
        var marks = 0
        var index = start
        while index < range.upperBound {
            if let plain = words.plain.match(text, at: index), plain.end <= range.upperBound {
                key += plain.payload.form
                marks += 1
                if plain.payload.isNegative { negatives += 1 }
                index = plain.end
            } else {
                append(index, to: &key)
                index += 1
            }
        }
        // Between negations and affirmations of one sentence, which one differs would be a guess.
        guard marks >= 1, negatives <= 1, isLongEnough(key) else { return nil }
        return (key, negatives == 1)
    }

    /// The sentence with its one quantity left out.
    func numberKey(_ reader: ProseReader) -> (scalars: [UInt32], value: ProseValue)? {
        guard let start = statementStart(), isDeclarative() else { return nil }
        let own = FoldedText(text.words(start..<range.upperBound))
        let scan = reader.scan(own)
        guard scan.unclear.isEmpty, scan.readings.count == 1, let reading = scan.readings.first,
            reading.value.unit != nil,
            !reading.isArticleLike
        else { return nil }
        var key: [UInt32] = []
        for index in 0..<own.count {
            let offset = own.offsets[index]
            if offset == reading.range.lowerBound { key.append(0) }
            if reading.range.contains(offset) { continue }
            if !FoldedText.isSpace(own.scalars[index]) { key.append(own.scalars[index]) }
        }
        while let last = key.last, last == 0x2E || last == 0x3002 { key.removeLast() }
        return isLongEnough(key) ? (key, reading.value) : nil
    }

    /// Past connectives; `nil` for questions, pointers ("it", これ), labels and very long sentences.
    private func statementStart() -> Int? {
        guard range.count <= 400 else { return nil }
        var start = range.lowerBound
        for _ in 0..<3 {
            guard let word = words.connectives.match(text, at: start) else { break }
            start = text.skippingSpaces(from: word.end)
        }
        guard start < range.upperBound else { return nil }
        if words.pointers.match(text, at: start) != nil { return nil }
        if words.language == "ja", words.has(words.pointers, in: text, start..<range.upperBound) { return nil }
        let last = text.at(range.upperBound - 1)
        if last == 0x3F || last == 0x3A { return nil }
        return start
    }

    private func append(_ index: Int, to key: inout [UInt32]) {
        let scalar = text.scalars[index]
        if FoldedText.isSpace(scalar) {
            if key.last != FoldedText.space { key.append(FoldedText.space) }
        } else if index < range.upperBound - 1 || (scalar != 0x2E && scalar != 0x3002) {
            key.append(scalar)
        }
    }

    private func isLongEnough(_ key: [UInt32]) -> Bool {
        switch words.language {
        case "en": key.count >= 14
        // A topic or subject particle: without one, two sentences may speak of two things.
        case "ja": key.count >= 7 && key.contains { $0 == 0x306F || $0 == 0x304C || $0 == 0x3082 }
        default: key.count >= 6
        }
    }

    private static let verbs = WordTable<Bool>([
        (
            "is|are|takes|take|has|have|lasts|last|expires|expire|costs|cost|needs|requires|must be|will be|can be|"
                + "です|ます|である|かかる|为|為|是|需要|有|不超过|不超過|最多|至少",
            true
        )
    ])

    /// "Wait 5 seconds." twice is two steps, not one thing.
    private func isDeclarative() -> Bool { words.has(Self.verbs, in: text, range) }
}
