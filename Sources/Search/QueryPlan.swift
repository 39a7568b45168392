/// What a query asks the index for. The limits bound the work that any query, however long, can cause.
struct QueryPlan {
    static let longestQuery = 256
    static let mostTokens = 16
    static let mostGrams = 10
    /// Of a run with so many pieces of three characters, all are asked for.
    static let wholePieces = 6
    static let mostPairs = 8
    /// Of so many tokens, all pairs are asked for.
    static let wholePairs = 5

    struct Word {
        var scalars: [UInt32]
        var parts: [[UInt32]] = []
        /// The reader may still be typing it.
        var isOpen = false
        /// So frequent that the other words decide.
        var isSkipped = false
    }

    struct Gram {
        var hash: UInt32
        /// How readily it is left out when there are too many.
        var rank = 0
        var weight = 1.0
    }

    let text: [UInt32]
    let tokens: [QueryToken]
    private(set) var words: [Word] = []
    private(set) var grams: [Gram] = []
    private(set) var pairs: [UInt32] = []
    /// The term of the query as a title, 0 for none.
    let title: UInt32

    /// `isLoose`: runs are also asked for in pairs of characters, which find what is only like them.
    init(_ query: String, manifest: IndexManifest, isLoose: Bool) {
        text = Array(query.unicodeScalars.lazy.map(\.value).prefix(Self.longestQuery))
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: text.compactMap { Unicode.Scalar($0) })
        let all = QueryToken.tokens(of: String(cut))
        tokens = Array(all.prefix(Self.mostTokens))
        title = all.count > tokens.count ? 0 : TitleTerm(tokens).value
        var ranked: [Gram] = []
        var previous: UInt32?
        for (index, token) in tokens.enumerated() {
            var hash: UInt32?
            switch token {
            case .word(let scalars, let parts):
                words.append(Word(scalars: scalars, parts: parts, isOpen: index == tokens.count - 1 && endsInWord))
                hash = WordHash(scalars).value
            case .run(let scalars, let isHangul):
                ranked += Self.grams(of: scalars, isHangul: isHangul, isLoose: isLoose, manifest)
                if isHangul { hash = TermHash.word(scalars) }
            }
            let joint = index > 0 ? Self.joint(tokens[index - 1], token) : nil
            // Of many pairs, which are in as many parts, every second one: together they still hold all words.
            let isKept = joint != nil || index % 2 == 1 || tokens.count <= Self.wholePairs
            if let previous, let hash, isKept { pairs.append(TermHash.pair(previous, hash, joint: joint)) }
            previous = hash
            if let joint { pairs.append(TermHash.gram([joint.0, joint.1], isHangul: true)) }
        }
        skipFrequentWords(manifest)
        grams = Self.best(ranked)
        pairs = Array(Self.unique(pairs).prefix(Self.mostPairs))
    }

    var hasLongRun: Bool {
        tokens.contains { if case .run(let scalars, _) = $0 { scalars.count > 2 } else { false } }
    }

    /// Runs whose threes of characters a record may hold without holding the run.
    var longRuns: [[UInt32]] {
        tokens.compactMap { if case .run(let scalars, _) = $0, scalars.count > 3 { scalars } else { nil } }
    }

    /// The words and runs, as a title may hold them.
    var needles: [[UInt32]] {
        tokens.map { token in
            switch token {
            case .word(let scalars, _), .run(let scalars, _): scalars
            }
        }
    }

    /// Whether what is being typed is a word, to which a mark that is dropped still belongs.
    private var endsInWord: Bool {
        let table = FoldTable.shared
        for scalar in text.reversed() {
            var first: UInt32?
            table.fold(scalar) { if first == nil { first = $0 } }
            if let first { return table.kind(of: first) == FoldTable.word }
        }
        return false
    }

    /// Threes of characters tell a phrase from its scattered pieces.
    private static func grams(
        of scalars: [UInt32], isHangul: Bool, isLoose: Bool, _ manifest: IndexManifest
    ) -> [Gram] {
        if scalars.count == 1 {
            let hash = TermHash.gram(scalars, isHangul: isHangul)
            return [Gram(hash: hash, weight: isHangul ? QueryWeights.syllable : 1)]
        }
        let sizes = isLoose ? [2, 3] : [min(3, scalars.count)]
        return sizes.filter { $0 <= scalars.count }.flatMap { size in
            let hashes = (0...scalars.count - size).map { start in
                TermHash.gram(scalars[start..<start + size], isHangul: isHangul)
            }
            return pieces(hashes, size: size, isWhole: isLoose || hashes.count <= wholePieces, manifest)
        }
    }

    /// Which of a run's pieces of `size` characters to ask for.
    ///
    /// Of a long run: the first, the last, enough others that each character is in one, and all that are in the parts
    /// which these take, for what costs is a part, not another piece of it.
    private static func pieces(
        _ hashes: [UInt32], size: Int, isWhole: Bool, _ manifest: IndexManifest
    ) -> [Gram] {
        let last = hashes.count - 1
        if isWhole {
            return hashes.enumerated().map { Gram(hash: $1, rank: $0 % 2 == 1 && $0 < last ? 1 : 0) }
        }
        let part = hashes.map { manifest.hashPart(of: $0) }
        var needed: Set = [0, last]
        var parts: Set = [part[0], part[last]]
        var covered = 0
        for i in hashes.indices {
            if i >= covered, parts.insert(part[i]).inserted { needed.insert(i) }
            if parts.contains(part[i]) { covered = i + size }
        }
        return hashes.indices.filter { parts.contains(part[$0]) }
            .map { Gram(hash: hashes[$0], rank: needed.contains($0) ? 0 : 1) }
    }

    /// What two Korean words meet with: the text may have no space between them where the query has one.
    private static func joint(_ before: QueryToken, _ token: QueryToken) -> (UInt32, UInt32)? {
        guard case .run(let first, isHangul: true) = before, case .run(let second, isHangul: true) = token,
            let last = first.last, let next = second.first
        else { return nil }
        return (last, next)
    }

    /// When there are many, every second one: together they still cover all characters.
    private static func best(_ ranked: [Gram]) -> [Gram] {
        let order = ranked.indices.sorted { a, b in
            ranked[a].rank != ranked[b].rank ? ranked[a].rank < ranked[b].rank : a < b
        }
        var kept: [Gram] = []
        for index in order.prefix(mostGrams).sorted() {
            // Of two with one hash the place of the first and the value of the last hold, as in a JavaScript Map.
            if let known = kept.firstIndex(where: { $0.hash == ranked[index].hash }) {
                kept[known] = ranked[index]
            } else {
                kept.append(ranked[index])
            }
        }
        return kept
    }

    private static func unique(_ hashes: [UInt32]) -> [UInt32] {
        var seen: Set<UInt32> = []
        return hashes.filter { seen.insert($0).inserted }
    }

    private mutating func skipFrequentWords(_ manifest: IndexManifest) {
        let frequent = Set(manifest.frequentWords.map { Array($0.word.unicodeScalars.map(\.value)) })
        let isFrequent = words.map { frequent.contains($0.scalars) }
        let hasRun = tokens.contains { if case .run = $0 { true } else { false } }
        guard hasRun || isFrequent.contains(false) else { return }
        for index in words.indices { words[index].isSkipped = isFrequent[index] }
    }
}
