#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// Scores records for one wording of a query. The same steps in the same order as `scores` in
/// `templates/search/engine/09-scores.js`, so that both rank alike.
struct QueryScorer {
    static let mostVariants = 24
    static let mostPrefixParts = 3
    /// A list up to this long is read whole, overflow and all.
    static let longestOverflow = 16384

    struct Variant {
        var list: PostingList
        var weight: Double
        /// How much of the word a record with it has.
        var cover: Double
        var scalars: [UInt32]
    }

    struct ResolvedWord {
        var scalars: [UInt32]
        var variants: [Variant]
    }

    struct Unit {
        var variants: [Variant]
        var total: Int
        var cover = 1.0
        var score = 1.0
        /// Two words side by side.
        var isPair = false
    }

    struct Outcome {
        var plan: QueryPlan
        var words: [ResolvedWord]
        var score: [Double]
        var cover: [Double]
        /// As `cover`, without pairs of words.
        var own: [Double]
        var touched: [Int]
        /// Records whose title is the query.
        var titles: Set<Int> = []
        var all: Double
        var allOwn = 0.0
        var estimate: Int
    }

    var reader: IndexReader
    private(set) var corrections: [[UInt32]] = []

    init(reader: IndexReader) {
        self.reader = reader
    }

    /// Forgets what the query before left behind.
    mutating func begin() {
        corrections = []
    }

    mutating func score(_ query: String, isLoose: Bool = false, isForced: Bool = false) throws -> Outcome {
        let plan = QueryPlan(query, manifest: reader.manifest, isLoose: isLoose)
        var words: [ResolvedWord] = []
        for word in plan.words where !word.isSkipped { words += try resolve(word) }
        let units = try self.units(plan, words)
        let isAlone = units.count == 1
        let count = reader.manifest.recordCount
        var outcome = Outcome(
            plan: plan, words: words, score: [Double](repeating: 0, count: count),
            cover: [Double](repeating: 0, count: count), own: [Double](repeating: 0, count: count), touched: [], all: 0,
            estimate: 0)
        var isCut = false
        for unit in units {
            let isPartial = try add(unit, to: &outcome, isAlone: isAlone, isForced: isForced)
            isCut = isCut || isPartial
        }
        if !outcome.touched.contains(where: { outcome.cover[$0] >= outcome.all * 0.999 }) {
            if isCut, !isAlone, !isForced { return try score(query, isLoose: isLoose, isForced: true) }
            if !isLoose, plan.hasLongRun { return try score(query, isLoose: true, isForced: isForced) }
        }
        if !isAlone { outcome.estimate = 0 }
        if plan.title != 0, let list = try reader.list(hash: plan.title) {
            outcome.titles = Set(list.records.map(Int.init))
        }
        return outcome
    }

    private mutating func units(_ plan: QueryPlan, _ words: [ResolvedWord]) throws -> [Unit] {
        var units: [Unit] = words.map { word in
            let exact = word.variants.first { $0.weight == 1 }
            let total = exact?.list.total ?? word.variants.reduce(0) { $0 + $1.list.total }
            return Unit(variants: word.variants, total: min(total, reader.manifest.recordCount))
        }
        for gram in plan.grams {
            let list = try reader.list(hash: gram.hash)
            units.append(
                Unit(
                    variants: list.map { [Variant(list: $0, weight: 1, cover: 1, scalars: [])] } ?? [],
                    total: list?.total ?? 0, cover: gram.weight, score: gram.weight))
        }
        for hash in plan.pairs {
            guard let list = try reader.list(hash: hash) else { continue }
            units.append(
                Unit(
                    variants: [Variant(list: list, weight: 1, cover: 1, scalars: [])], total: list.total,
                    cover: QueryWeights.pairCover, score: QueryWeights.pairScore, isPair: true))
        }
        return units
    }

    /// Adds what a unit says about each record. True if some list was not read whole.
    private mutating func add(_ unit: Unit, to outcome: inout Outcome, isAlone: Bool, isForced: Bool) throws -> Bool {
        let count = Double(reader.manifest.recordCount)
        let found = Double(unit.total)
        // In steps of 2^-20: logarithms of two libraries may differ in their last bit, which would decide between
        // equals.
        let weight = floor(log(1 + (count - found + 0.5) / (found + 0.5)) * 1_048_576 + 0.5) / 1_048_576
        var best: [Int: (value: Double, share: Double)] = [:]
        var order: [Int] = []
        var isPartial = false
        for variant in unit.variants {
            let list = isAlone && !isForced ? variant.list : try whole(variant.list, isForced: isForced)
            if list.records.count < list.total { isPartial = true }
            for (record, level) in zip(list.records, list.levels) {
                let value = variant.weight * Double(level)
                if let known = best[Int(record)] {
                    // The best score may be that of another word than the one that is meant.
                    best[Int(record)] = (max(known.value, value), max(known.share, variant.cover))
                } else {
                    best[Int(record)] = (value, variant.cover)
                    order.append(Int(record))
                }
            }
        }
        if isPartial { outcome.estimate = max(outcome.estimate, places(of: unit)) }
        // A list that was not read whole says nothing about the records it leaves out.
        let isSilent = isPartial && !isAlone
        if !isSilent { outcome.all += weight * unit.cover }
        if !isSilent, !unit.isPair { outcome.allOwn += weight * unit.cover }
        for record in order {
            guard let (value, share) = best[record] else { continue }
            if outcome.cover[record] == 0 { outcome.touched.append(record) }
            outcome.score[record] += (weight * unit.score * value) / 8
            outcome.cover[record] += isSilent ? 1e-9 : weight * unit.cover * share
            if !isSilent, !unit.isPair { outcome.own[record] += weight * unit.cover * share }
        }
        return isPartial
    }

    /// How many records a unit stands for, those of twins counted.
    private func places(of unit: Unit) -> Int {
        let exact = unit.variants.first { $0.weight == 1 }.map { [$0] }
        return min((exact ?? unit.variants).reduce(0) { $0 + reader.places(of: $1.list) }, reader.placeCount)
    }

    func whole(_ list: PostingList, isForced: Bool) throws -> PostingList {
        guard let overflow = list.overflow, isForced || list.total <= Self.longestOverflow else { return list }
        return list.merged(with: try reader.overflow(overflow))
    }

    /// All that a query word stands for. A word that is nowhere is tried by its parts, then by its likely misspellings.
    private mutating func resolve(_ word: QueryPlan.Word) throws -> [ResolvedWord] {
        var variants = try self.variants(of: word)
        if variants.contains(where: { $0.weight > QueryWeights.stem }) {
            return [ResolvedWord(scalars: word.scalars, variants: variants)]
        }
        if word.parts.count > 1 {
            var parts: [ResolvedWord] = []
            for part in word.parts { parts += try resolve(QueryPlan.Word(scalars: part)) }
            return parts
        }
        for near in try typos(of: word.scalars) {
            corrections.append(near)
            let entries = try reader.words(inPart: reader.wordPart(of: near))
            if let entry = entries.first(where: { $0.scalars == near }) {
                let weight = QueryWeights.typo
                variants.append(Variant(list: entry.list, weight: weight, cover: weight, scalars: near))
            }
        }
        return [ResolvedWord(scalars: word.scalars, variants: variants)]
    }

    /// The lists of a word: itself, words it begins, words of the same stem.
    private mutating func variants(of word: QueryPlan.Word) throws -> [Variant] {
        var found: [Variant] = []
        let home = reader.wordPart(of: word.scalars)
        let starts = reader.manifest.wordPartStarts
        let end = min(home + (word.isOpen ? Self.mostPrefixParts : 1), starts.count)
        for number in home..<max(home, end) where number >= 0 {
            if number > home, !starts[number].unicodeScalars.lazy.map(\.value).starts(with: word.scalars) { break }
            for entry in try reader.words(inPart: number) {
                let weight = QueryWeights.weight(of: entry.scalars, for: word.scalars, isOpen: word.isOpen)
                guard weight > 0 else { continue }
                let isTyped = word.isOpen && weight < 1 && entry.scalars.starts(with: word.scalars)
                let cover = isTyped ? QueryWeights.typed : weight
                found.append(Variant(list: entry.list, weight: weight, cover: cover, scalars: entry.scalars))
            }
        }
        let order = found.indices.sorted { a, b in
            let (x, y) = (found[a], found[b])
            if (x.weight == 1) != (y.weight == 1) { return x.weight == 1 }
            return x.list.total != y.list.total ? x.list.total > y.list.total : a < b
        }
        return order.prefix(Self.mostVariants).map { found[$0] }
    }
}
