/// Finds the words that affirm and negate, clause by clause.
struct PolarityScanner {
    struct Mark {
        var kind: PolarityWords.Kind
        var range: Range<Int>
    }

    let text: FoldedText
    let words: PolarityWords

    /// All marks in order, none overlapping.
    func marks() -> [Mark] {
        var marks: [Mark] = []
        var index = 0
        while index < text.count {
            if let word = words.table.match(text, at: index) {
                marks.append(Mark(kind: word.payload, range: index..<word.end))
                index = word.end
            } else {
                index += 1
            }
        }
        return marks
    }

    func read() -> Polarity {
        var clauses: [Clause] = [Clause()]
        var isSubordinate = false
        var negatedUpTo = -1
        for mark in marks() {
            switch mark.kind {
            case .neutral: break
            case .unclear(let reason): clauses[clauses.count - 1].unclear = clauses[clauses.count - 1].unclear ?? reason
            case .negative:
                clauses[clauses.count - 1].negatives += 1
                negatedUpTo = mark.range.upperBound
            case .negativeSplit:
                clauses[clauses.count - 1].negatives += 1
                clauses.append(Clause())
            case .attributive:
                clauses[clauses.count - 1].negatives += 1
                clauses[clauses.count - 1].hasAttributive = true
            case .relative: clauses[clauses.count - 1].hasRelative = true
            case .positive, .weak:
                // 没有提供, 対象外です, 不可となります: what stands right behind a negation belongs to it.
                if !words.isSubjectFirst, negatedUpTo >= 0, mark.range.lowerBound - negatedUpTo <= words.reach {
                    negatedUpTo = mark.range.upperBound
                } else if case .weak = mark.kind {
                    clauses[clauses.count - 1].addWeak(isFinal: !words.isSubjectFirst)
                } else {
                    clauses[clauses.count - 1].affirm(isFinal: !words.isSubjectFirst)
                }
            case .split:
                // An English "if …," that opens the sentence ends at the comma; what follows says the thing.
                if isSubordinate {
                    clauses.removeLast()
                    isSubordinate = false
                }
                clauses.append(Clause())
            case .condition:
                // Japanese conditions stand behind their clause: 対応していない場合は …
                clauses[clauses.count - 1] = Clause()
            case .opensCondition:
                clauses.append(Clause())
                isSubordinate = true
            }
        }
        if isSubordinate, clauses.count > 1 { clauses.removeLast() }
        return combined(clauses)
    }

    private struct Clause {
        var negatives = 0
        var positives = 0
        var weak = 0
        var unclear: String?

        var hasAttributive = false
        var hasRelative = false

        /// 対応していないドメインは発行できます: a negation before the predicate that affirms belongs to a noun.
        mutating func affirm(isFinal: Bool) {
            positives += 1
            if negatives > 0, isFinal || hasAttributive { unclear = unclear ?? "a negation that may belong to a noun" }
        }

        mutating func addWeak(isFinal: Bool) {
            weak += 1
            if negatives > 0, isFinal { unclear = unclear ?? "a negation that may belong to a noun" }
        }
    }

    private func combined(_ clauses: [Clause]) -> Polarity {
        var result: Polarity?
        var weak = false
        for clause in clauses {
            if let reason = clause.unclear { return .unclear(reason) }
            if clause.negatives > 1 { return .unclear("two negations in one clause") }
            if clause.hasRelative, clause.negatives > 0 {
                return .unclear("a negation that may belong to a relative clause")
            }
            if clause.weak > 0 { weak = true }
            let reading: Polarity? = clause.negatives == 1 ? .negative : clause.positives > 0 ? .positive : nil
            guard let reading else { continue }
            if let result, result != reading { return .unclear("one clause affirms and another negates") }
            result = reading
        }
        return result ?? (weak ? .positive : .unclear("no word says that it is so or is not so"))
    }
}
