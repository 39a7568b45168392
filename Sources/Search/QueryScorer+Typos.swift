/// Words of the index that a word which is nowhere may have meant.
extension QueryScorer {
    private typealias Entry = (scalars: [UInt32], count: Int)

    /// Words that begin or end as a word does, and may be it with other letters in between.
    private func alike(_ word: [UInt32]) throws -> [Entry] {
        let parts = reader.manifest.typoPartCount
        guard word.count >= TypoVocabulary.shortest, parts > 0 else { return [] }
        let n = word.count
        let first = TypoVocabulary.part(of: word[0], word[1], isEnd: false, partCount: parts)
        let last = TypoVocabulary.part(of: word[n - 2], word[n - 1], isEnd: true, partCount: parts)
        var found: [Entry] = []
        var seen: Set<[UInt32]> = []
        for part in first == last ? [first] : [first, last] {
            for entry in try reader.typoWords(inPart: part) where seen.insert(entry.scalars).inserted {
                found.append(entry)
            }
        }
        return found
    }

    /// Words one edit away, most frequent first.
    func typos(of word: [UInt32]) throws -> [[UInt32]] {
        var found = try alike(word).filter { EditDistance.isOne($0.scalars, word) }
        found.sort { $0.count != $1.count ? $0.count > $1.count : $0.scalars.lexicographicallyPrecedes($1.scalars) }
        return found.prefix(3).map(\.scalars)
    }

    /// For a query without results: words up to three edits away, then words with the same beginning.
    mutating func near(_ word: [UInt32]) throws -> [[UInt32]] {
        guard word.count > 2 else { return [] }
        var found: [(rank: Int, entry: Entry)] = []
        for entry in try alike(word) {
            let edits = EditDistance.count(entry.scalars, word)
            if edits * 3 <= word.count { found.append((edits, entry)) }
        }
        let known = Set(found.map(\.entry.scalars))
        let home = reader.wordPart(of: word)
        for entry in home < 0 ? [] : try reader.words(inPart: home) where !known.contains(entry.scalars) {
            let shared = zip(entry.scalars, word).prefix { $0 == $1 }.count
            if shared > 2, shared * 2 >= word.count { found.append((99 - shared, (entry.scalars, entry.list.total))) }
        }
        found.sort { a, b in
            if a.rank != b.rank { return a.rank < b.rank }
            if a.entry.count != b.entry.count { return a.entry.count > b.entry.count }
            return a.entry.scalars.lexicographicallyPrecedes(b.entry.scalars)
        }
        return found.prefix(3).map(\.entry.scalars)
    }
}
