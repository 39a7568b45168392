/// Joins neighbours that say one value together: "1時間30分", "2 years and 6 months", "5以上10未満".
struct ReadingMerger {
    let text: FoldedText
    let lexicon: Lexicon

    func merged(_ readings: [Reading]) -> [Reading] {
        var result: [Reading] = []
        for reading in readings {
            if let last = result.last, let joined = joined(last, reading) {
                result[result.count - 1] = joined
            } else {
                result.append(reading)
            }
        }
        return result
    }

    private func joined(_ first: Reading, _ second: Reading) -> Reading? {
        let gap = first.range.upperBound..<second.range.lowerBound
        guard gap.lowerBound <= gap.upperBound, gap.count <= 9, case .quantity(let one, let unitOne) = first.value,
            case .quantity(let two, let unitTwo) = second.value
        else { return nil }
        var value: ProseValue?
        if let a = one.exact, let b = two.exact, let unitOne, let unitTwo {
            guard isGap(gap, allowing: ["", " ", "と", " and ", ", ", "零", " und ", " et ", " y ", " e "]) else {
                return nil
            }
            value = sum(a, unitOne, b, unitTwo)
        } else if one.max == nil, two.min == nil, let low = one.min, let high = two.max, low.value < high.value,
            unitOne == unitTwo || unitOne == nil
        {
            guard isGap(gap, allowing: ["", " ", "、", "かつ", "且つ", "，", "且", " and ", ", ", "で", " but ", "、かつ"]) else {
                return nil
            }
            value = .quantity(ProseAmount(min: low, max: high), unit: unitTwo)
        }
        guard let value else { return nil }
        var reading = first
        reading.value = value
        reading.range = first.range.lowerBound..<second.range.upperBound
        reading.words = text.words(scalars(reading.range))
        reading.parts += second.parts
        reading.isArticleLike = false
        reading.isApproximate = first.isApproximate || second.isApproximate
        reading.otherUnits = []
        return reading
    }

    private func sum(_ a: ProseDecimal, _ unitA: ProseUnit, _ b: ProseDecimal, _ unitB: ProseUnit) -> ProseValue? {
        let (baseA, factorA) = unitA.exactBase
        let (baseB, factorB) = unitB.exactBase
        guard unitA.isTime, baseA == baseB, factorA > factorB, factorA % factorB == 0,
            let total = a.multiplied(by: factorA / factorB)?.adding(b)
        else { return nil }
        return .number(total, unit: unitB)
    }

    private func isGap(_ bytes: Range<Int>, allowing gaps: [String]) -> Bool {
        let words = Array(text.words(scalars(bytes)).utf8)
        return gaps.contains { Array($0.utf8) == words }
    }

    private func scalars(_ bytes: Range<Int>) -> Range<Int> {
        position(of: bytes.lowerBound)..<position(of: bytes.upperBound)
    }

    private func position(of offset: Int) -> Int {
        var low = 0
        var high = text.offsets.count - 1
        while low < high {
            let middle = (low + high) / 2
            if text.offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
