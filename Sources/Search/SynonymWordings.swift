/// The wordings that synonyms give a query.
struct SynonymWordings {
    private static let most = 6

    let synonyms: [[String]]
    let query: String

    private var scalars: some Sequence<UInt32> {
        query.unicodeScalars.lazy.map(\.value).prefix(QueryPlan.longestQuery)
    }

    private static func isRun(_ folded: [UInt32]) -> Bool {
        folded.first.map { FoldTable.shared.kind(of: $0) >= FoldTable.unspaced } ?? false
    }

    /// The query, and the query with synonyms in place of what it says.
    var complete: [String] {
        var wordings = [query]
        let asked = [0x20] + FoldedText(scalars).trimmed + [0x20]
        for group in synonyms {
            for word in group {
                let folded = FoldedText(word).trimmed
                guard !folded.isEmpty else { continue }
                let needle = Self.isRun(folded) ? folded : [0x20] + folded + [0x20]
                guard let start = asked.indices.first(where: { asked[$0...].starts(with: needle) }) else { continue }
                for other in group where !other.utf8.elementsEqual(word.utf8) {
                    // Without a space at the end: the last word may be the beginning of one.
                    wordings.append(Self.joined(asked[..<start], other, asked[(start + needle.count)...]))
                }
            }
        }
        return Array(wordings.prefix(Self.most))
    }

    /// The query with synonyms in place of what it ends with the beginning of, for one that finds nothing as it is.
    var begun: [String] {
        var wordings: [String] = []
        let asked = FoldedText(scalars).folded.drop { $0 == 0x20 }
        for group in synonyms {
            for word in group {
                let length = Self.begun(asked, FoldedText(word).trimmed)
                guard length > 0 else { continue }
                wordings += group.map { Self.joined(asked.dropLast(length), $0, []) }
            }
        }
        return Array(wordings.prefix(Self.most))
    }

    /// How many of the last characters of a query are the beginning of a synonym that is being typed; 0 for none.
    private static func begun(_ asked: ArraySlice<UInt32>, _ folded: [UInt32]) -> Int {
        let isRun = isRun(folded)
        for length in stride(from: folded.count - 1, through: isRun ? 2 : 3, by: -1) {
            guard asked.count >= length, asked.suffix(length).elementsEqual(folded.prefix(length)) else { continue }
            let before = asked.dropLast(length).last
            if isRun || before == nil || before == 0x20 { return length }
        }
        return 0
    }

    private static func joined(_ head: ArraySlice<UInt32>, _ word: String, _ tail: ArraySlice<UInt32>) -> String {
        let texts = [Array(head), Array(tail)].map { SearchEngine.texts([$0]).joined() }
        let wording = "\(texts[0]) \(word) \(texts[1])".drop { $0 == " " }.reversed().drop { $0 == " " }
        return String(wording.reversed())
    }
}
