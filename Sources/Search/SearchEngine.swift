/// Answers queries from the files that `SearchIndexBuilder` wrote, with the ranking of the browser's client.
package struct SearchEngine {
    /// At least so many records are compared by their text before the first are shown.
    static let window = 15
    /// At most so many more are, where they are in the same blocks.
    static let beside = 24
    /// Where characters of the query stood apart in some of those, so many more are, so many times.
    static let round = 12
    static let rounds = 2
    /// At most so many words are offered where nothing matches.
    static let mostNear = 5

    private var scorer: QueryScorer

    /// `read` gives the bytes of a file by its path below the site's root (`search/ja.js`); its errors are passed on.
    /// Throws `SearchIndexError` for an index that is damaged or of another format.
    package init(locale: String, read: @escaping (_ path: String) throws -> [UInt8]) throws {
        scorer = QueryScorer(reader: try IndexReader(locale: locale, read: read))
    }

    /// At most `limit` (1...1,000) records, grouped by page, at most three of a page. After a page come those that say
    /// word for word the same.
    package mutating func search(
        _ query: String, limit: Int = 20, filters: SearchFilters = SearchFilters()
    ) throws -> SearchResults {
        let count = max(1, min(limit, 1000))
        scorer.begin()
        var outcomes: [QueryScorer.Outcome] = []
        let wordings = SynonymWordings(synonyms: scorer.reader.manifest.synonyms, query: query)
        for wording in wordings.complete { outcomes.append(try scorer.score(wording)) }
        if outcomes.allSatisfy(\.touched.isEmpty) {
            for wording in wordings.begun { outcomes.append(try scorer.score(wording)) }
        }
        let allowed = try allowedRecords(filters)
        let ranking = Ranking(outcomes, allowed, pageOf: scorer.reader.pageOf)
        let nearness = Nearness(outcomes.map(\.plan))
        let chosen = try read(ranking, count, nearness)
        let byRecord = Dictionary(chosen.map { ($0.row.record, $0.stored) }) { first, _ in first }
        let marker = Marker(outcomes, phrases: nearness.phrases)
        var results: [SearchResult] = []
        for rows in ranking.group(chosen.map(\.row), records: 0, places: count, placesOf: scorer.reader.places(of:)) {
            let found = rows.compactMap { byRecord[$0.record] }
            let page = found.map { Self.result($0, marker) }
            results += page
            for url in try scorer.reader.twins(ofPage: scorer.reader.pageOf[rows[0].record]) {
                results += zip(page, found).map { result, stored in
                    var result = result
                    result.url = stored.url(on: url)
                    return result
                }
            }
        }
        let estimate = outcomes.map { $0.all > 0 ? $0.estimate : 0 }.max() ?? 0
        let ranked = ranking.rows.reduce(0) { $0 + scorer.reader.places(of: $1.record) }
        let total = allowed == nil ? max(ranked, estimate) : ranked
        var near: [[UInt32]] = []
        if total == 0 { for word in outcomes[0].words { near += try scorer.near(word.scalars) } }
        return SearchResults(
            total: total, results: Array(results.prefix(count)), corrections: Self.texts(scorer.corrections),
            near: Array(Self.texts(near).prefix(Self.mostNear)))
    }

    private typealias Candidate = (row: Ranking.Row, stored: StoredRecord)

    /// The first rows in the order that their texts give them.
    private mutating func read(_ ranking: Ranking, _ count: Int, _ nearness: Nearness) throws -> [Candidate] {
        var chosen: [Candidate] = []
        func weigh(_ rows: some Sequence<Ranking.Row>, _ reader: inout IndexReader) throws -> Bool {
            var isSure = true
            for row in rows {
                let stored = try reader.stored(row.record)
                let near = nearness.of(stored)
                var row = row
                row.value *= near.isTitle || row.title == 1 ? near.factor : near.factor / row.title
                // A text with the query as it is written has all of it, the word that is being typed too.
                if near.isWhole { row.value /= row.share * row.share * row.share }
                chosen.append((row, stored))
                isSure = isSure && near.isHeld
            }
            return isSure
        }
        let places = scorer.reader.places(of:) as (Int) -> Int
        let rows = ranking.sparing(count)
        let first = ranking.group(rows, records: Self.window, places: count, placesOf: places).flatMap { $0 }
        var isSure = try weigh(first, &scorer.reader)
        // What is in the same blocks costs nothing more to weigh: of a page with many records, the one that is meant
        // may not be among the first three by its words.
        let blocks = Set(first.map { scorer.reader.block(of: $0.record) })
        var known = Set(first.map(\.record))
        let beside =
            rows
            .filter { !known.contains($0.record) && blocks.contains(scorer.reader.block(of: $0.record)) }
            .prefix(Self.beside)
        _ = try weigh(Array(beside), &scorer.reader)
        known = Set(chosen.map(\.row.record))
        // Among the first there are records with the query's characters in other places: better ones may come later.
        var others = rows.filter { $0.share > 0.999 && !known.contains($0.record) }[...]
        var round = 0
        while round < Self.rounds, !isSure, !others.isEmpty {
            isSure = try weigh(others.prefix(Self.round), &scorer.reader)
            others = others.dropFirst(Self.round)
            round += 1
        }
        chosen.sort { $0.row.value != $1.row.value ? $0.row.value > $1.row.value : $0.row.record < $1.row.record }
        return chosen
    }

    private static func result(_ stored: StoredRecord, _ marker: Marker) -> SearchResult {
        let (body, aside) = (marker.marks(in: stored.body), marker.marks(in: stored.aside))
        func isWhole(_ marks: [Marker.Mark]) -> Bool { marks.contains { $0.unit == 0 } }
        let isTold = body.isEmpty ? stored.body.isEmpty || !aside.isEmpty : isWhole(aside) && !isWhole(body)
        let isAside = !stored.aside.isEmpty && isTold
        let excerpt = isAside ? Excerpt(of: stored.aside, aside) : Excerpt(of: stored.body, body)
        return SearchResult(
            url: stored.url, title: stored.title, pageTitle: stored.pageTitle, kind: stored.kind,
            excerpt: excerpt.text, marks: excerpt.marks)
    }

    static func texts(_ words: [[UInt32]]) -> [String] {
        var seen: Set<[UInt32]> = []
        return words.filter { seen.insert($0).inserted }.map { scalars in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
            return String(view)
        }
    }

    private mutating func allowedRecords(_ filters: SearchFilters) throws -> [Bool]? {
        var allowed: [Bool]?
        for (name, values) in [("kind", filters.kinds), ("tag", filters.tags), ("section", filters.sections)]
        where !values.isEmpty {
            var set = [Bool](repeating: false, count: scorer.reader.manifest.recordCount)
            for value in values {
                guard let list = try scorer.reader.list(hash: TermHash.facet(name, value)) else { continue }
                for record in try scorer.whole(list, isForced: true).records { set[Int(record)] = true }
            }
            allowed = allowed.map { known in zip(known, set).map { $0 && $1 } } ?? set
        }
        return allowed
    }
}
