/// Finds what contradicts itself inside one question, without any policy.
///
/// Precision before recall: an alarm needs the same words on both sides, apart from the negation or the number. Free
/// text is
/// not understood here, and is not claimed to be. Japanese, English, Chinese; other languages give nothing.
package enum SelfContradictions {
    /// - Parameter blocks: the plain text of the question's paragraphs, items and cells, in order; code left out.
    package static func find(in blocks: [String], locale: String) -> [SelfContradiction] {
        guard let words = ContradictionWords.of(language: Lexicon.of(locale: locale).language) else { return [] }
        let reader = ProseReader(locale: locale)
        var sentences: [ContradictionSentence] = []
        var found: [SelfContradiction] = []
        for (index, block) in blocks.enumerated() {
            let text = FoldedText(block)
            let own = SentenceSplitter.scalars(in: text).map {
                ContradictionSentence(block: index, range: $0, text: text, words: words)
            }
            found += examples(own, words)
            sentences += own
        }
        found += opposites(sentences)
        found += numbers(sentences, reader)
        return found.sorted {
            ($0.first.block, $0.first.range.lowerBound, $0.second.block, $0.second.range.lowerBound)
                < ($1.first.block, $1.first.range.lowerBound, $1.second.block, $1.second.range.lowerBound)
        }
    }

    // MARK: An example that denies

    private static func examples(
        _ sentences: [ContradictionSentence], _ words: ContradictionWords
    ) -> [SelfContradiction] {
        var found: [SelfContradiction] = []
        for (index, sentence) in sentences.enumerated() {
            for bracket in sentence.brackets() {
                // A bracket of its own ("…ます。（対応しない例：…）") speaks of the sentence before it.
                let isAlone = bracket.lowerBound <= sentence.range.lowerBound + 1
                guard let main = isAlone ? (index > 0 ? sentences[index - 1] : nil) : sentence else { continue }
                if let contradiction = denial(of: main, in: sentence, bracket, words) { found.append(contradiction) }
            }
        }
        return found
    }

    private static func denial(
        of main: ContradictionSentence, in sentence: ContradictionSentence, _ bracket: Range<Int>,
        _ words: ContradictionWords
    ) -> SelfContradiction? {
        let label = sentence.label(of: bracket)
        guard label.count <= 60, words.has(words.examples, in: sentence.text, label) else { return nil }
        let claim = main.withoutBrackets()
        guard !words.has(words.hedges, in: claim, 0..<claim.count), !words.has(words.hedges, in: sentence.text, label)
        else { return nil }
        let labelText = FoldedText(sentence.text.words(label))
        guard let stem = words.commonStem(claim, labelText) else { return nil }
        let said = Polarity.read(claim, language: words.language)
        let shown = Polarity.read(labelText, language: words.language)
        guard
            said == .positive && shown == .negative
                || said == .negative && shown == .positive && words.affirms(stem, in: labelText)
        else { return nil }
        return SelfContradiction(kind: .exampleDenies, first: main.spot, second: sentence.spot(bracket))
    }

    // MARK: A sentence and its negation

    private static func opposites(_ sentences: [ContradictionSentence]) -> [SelfContradiction] {
        var found: [SelfContradiction] = []
        var seen: [[UInt32]: (isNegative: Bool, sentence: ContradictionSentence)] = [:]
        for sentence in sentences {
            guard let key = sentence.polarityKey() else { continue }
            if let earlier = seen[key.scalars] {
                guard earlier.isNegative != key.isNegative else { continue }
                found.append(
                    SelfContradiction(kind: .oppositePolarity, first: earlier.sentence.spot, second: sentence.spot))
            } else {
                seen[key.scalars] = (key.isNegative, sentence)
            }
        }
        return found
    }

    // MARK: A sentence with two numbers

    private static func numbers(_ sentences: [ContradictionSentence], _ reader: ProseReader) -> [SelfContradiction] {
        var found: [SelfContradiction] = []
        var seen: [[UInt32]: (value: ProseValue, sentence: ContradictionSentence)] = [:]
        for sentence in sentences {
            guard let (key, value) = sentence.numberKey(reader) else { continue }
            if let earlier = seen[key] {
                guard !ProseComparison.compare(expected: earlier.value, found: value).isMatch else { continue }
                found.append(
                    SelfContradiction(kind: .differentNumbers, first: earlier.sentence.spot, second: sentence.spot))
            } else {
                seen[key] = (value, sentence)
            }
        }
        return found
    }
}
