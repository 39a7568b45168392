/// Finds what a query found in a text.
struct Marker {
    struct Mark: Equatable {
        /// In Unicode scalars.
        var range: Range<Int>
        /// 0 for the whole query, else a number of the word or run.
        var unit: Int
    }

    private let phrases: [[UInt32]]
    private var words: [(scalars: [UInt32], unit: Int, isPrefix: Bool)] = []
    private var numbers: [[UInt32]: Int] = [:]
    private var runs: [(scalars: [UInt32], unit: Int)] = []

    init(_ outcomes: [QueryScorer.Outcome], phrases: [[UInt32]]) {
        self.phrases = phrases
        var unit = 1
        for outcome in outcomes {
            for word in outcome.words {
                set(word.scalars, unit, isPrefix: true)
                for variant in word.variants where numbers[variant.scalars] == nil {
                    set(variant.scalars, unit, isPrefix: false)
                }
                unit += 1
            }
            for word in outcome.plan.words where word.isSkipped && numbers[word.scalars] == nil {
                set(word.scalars, unit, isPrefix: false)
                unit += 1
            }
            for case .run(let scalars, _) in outcome.plan.tokens {
                runs.append((scalars, unit))
                unit += 1
            }
        }
    }

    private mutating func set(_ scalars: [UInt32], _ unit: Int, isPrefix: Bool) {
        if let index = numbers[scalars] {
            words[index] = (scalars, unit, isPrefix)
        } else {
            numbers[scalars] = words.count
            words.append((scalars, unit, isPrefix))
        }
    }

    func marks(in source: String) -> [Mark] {
        let scalars = source.unicodeScalars.map(\.value)
        let text = FoldedText(scalars)
        let folded = text.folded
        let table = FoldTable.shared
        var marks: [Mark] = []
        var i = 0
        while i < folded.count {
            var length = 0
            var unit = 0
            for phrase in phrases where phrase.count > max(1, length) && FoldedText.isPhrase(phrase, in: folded, at: i)
            {
                length = phrase.count
            }
            let kind = table.kind(of: folded[i])
            if length == 0, kind == FoldTable.word {
                let stop = folded[i...].firstIndex { table.kind(of: $0) != FoldTable.word } ?? folded.count
                (length, unit) = longestWord(in: folded[i..<stop])
                if length == 0 {
                    i = stop
                    continue
                }
            } else if length == 0, kind >= FoldTable.unspaced {
                (length, unit) = longestRun(in: folded[i...])
            }
            if length > 0 {
                let end = CharacterEnd.after(text.till[i + length - 1], in: scalars)
                marks.append(Mark(range: text.at[i]..<end, unit: unit))
            }
            i += max(1, length)
        }
        return marks
    }

    private func longestWord(in word: ArraySlice<UInt32>) -> (Int, Int) {
        if let index = numbers[Array(word)] { return (word.count, words[index].unit) }
        var best = (0, 0)
        for entry in words where entry.isPrefix && entry.scalars.count > best.0 && word.starts(with: entry.scalars) {
            best = (entry.scalars.count, entry.unit)
        }
        return best
    }

    private func longestRun(in text: ArraySlice<UInt32>) -> (Int, Int) {
        var best = (0, 0)
        for run in runs {
            for start in run.scalars.indices {
                let length = zip(text, run.scalars[start...]).prefix { $0 == $1 }.count
                // Two kana by themselves mean nothing: they are not worth a mark.
                let hasKana = run.scalars[start...].prefix(2).contains { (0x3041...0x309F).contains($0) }
                let isTelling = length > 2 || length == run.scalars.count || (length == 2 && !hasKana)
                if length > best.0, isTelling { best = (length, run.unit) }
            }
        }
        return best
    }
}
