/// Answers queries from the files that `SearchIndexBuilder` wrote, with the ranking of the browser's client.
package struct SearchEngine {
    static let recordsPerPage = 3
    /// At least so many records are compared by their text before the first are shown.
    static let window = 15

    private var scorer: QueryScorer

    /// `read` gives the bytes of a file by its path below the site's root (`search/ja.js`); its errors are passed on.
    /// Throws `SearchIndexError` for an index that is damaged or of another format.
    package init(locale: String, read: @escaping (_ path: String) throws -> [UInt8]) throws {
        scorer = QueryScorer(reader: try IndexReader(locale: locale, read: read))
    }

    private struct Row {
        var record: Int
        var value: Double
        var share: Double
    }

    /// At most `limit` (1...200) records, grouped by page, at most three of a page.
    package mutating func search(
        _ query: String, limit: Int = 20, filters: SearchFilters = SearchFilters()
    ) throws -> SearchResults {
        let count = max(1, min(limit, 200))
        scorer.begin()
        var outcomes: [QueryScorer.Outcome] = []
        for wording in wordings(of: query) { outcomes.append(try scorer.score(wording)) }
        let allowed = try allowedRecords(filters)
        let rows = rank(outcomes, allowed)
        let estimate = outcomes.map { $0.all > 0 ? $0.estimate : 0 }.max() ?? 0
        let phrases = outcomes.map { FoldedText($0.plan.text).trimmed }
        var chosen: [(row: Row, stored: StoredRecord)] = []
        for row in Self.group(rows, pageOf: scorer.reader.pageOf, count: max(count, Self.window)) {
            let stored = try scorer.reader.stored(row.record)
            var row = row
            row.value *= Self.nearness(stored, phrases)
            chosen.append((row, stored))
        }
        chosen.sort { $0.row.value != $1.row.value ? $0.row.value > $1.row.value : $0.row.record < $1.row.record }
        let byRecord = Dictionary(chosen.map { ($0.row.record, $0.stored) }) { first, _ in first }
        let marker = Marker(outcomes, phrases: phrases)
        let results = Self.group(chosen.map(\.row), pageOf: scorer.reader.pageOf, count: count)
            .compactMap { byRecord[$0.record] }.map { Self.result($0, marker) }
        return SearchResults(
            total: allowed == nil ? max(rows.count, estimate) : rows.count, results: results,
            corrections: Self.texts(scorer.corrections))
    }

    private static func result(_ stored: StoredRecord, _ marker: Marker) -> SearchResult {
        let isAside =
            !stored.aside.isEmpty && marker.marks(in: stored.body).isEmpty
            && (stored.body.isEmpty || !marker.marks(in: stored.aside).isEmpty)
        let excerpt = Excerpt(of: isAside ? stored.aside : stored.body, marker)
        return SearchResult(
            url: stored.url, title: stored.title, pageTitle: stored.pageTitle, kind: stored.kind,
            excerpt: excerpt.text, marks: excerpt.marks)
    }

    private static func texts(_ words: [[UInt32]]) -> [String] {
        var seen: Set<[UInt32]> = []
        return words.filter { seen.insert($0).inserted }.map { scalars in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
            return String(view)
        }
    }

    private func rank(_ outcomes: [QueryScorer.Outcome], _ allowed: [Bool]?) -> [Row] {
        var best: [Int: Row] = [:]
        var top = 0.0
        for (index, outcome) in outcomes.enumerated() where outcome.all > 0 {
            for record in outcome.touched where allowed?[record] ?? true {
                let share = min(1, outcome.cover[record] / outcome.all)
                let value = outcome.score[record] * share * share * share * (index > 0 ? QueryWeights.synonym : 1)
                top = max(top, share)
                if let known = best[record], known.value >= value { continue }
                best[record] = Row(record: record, value: value, share: share)
            }
        }
        var rows = best.values.filter { $0.share >= top * 0.5 }
        rows.sort { $0.value != $1.value ? $0.value > $1.value : $0.record < $1.record }
        // A page that answers in several places is more likely the one: each further record adds a share of itself.
        var leaders: [Int: (index: Int, count: Int, sum: Double)] = [:]
        for (index, row) in rows.enumerated() {
            let page = scorer.reader.pageOf[row.record]
            guard var leader = leaders[page] else {
                leaders[page] = (index, 1, row.value)
                continue
            }
            if leader.count < 4 { leader.sum += row.value * QueryWeights.page }
            leader.count += 1
            leaders[page] = leader
        }
        for leader in leaders.values { rows[leader.index].value = leader.sum }
        rows.sort { $0.value != $1.value ? $0.value > $1.value : $0.record < $1.record }
        return rows
    }

    /// Pages in the order of their best record, at most three records of each, at most `count` records.
    private static func group(_ rows: [Row], pageOf: [Int], count: Int) -> [Row] {
        var pages: [[Row]] = []
        var indices: [Int: Int] = [:]
        for row in rows {
            let page = pageOf[row.record]
            if let index = indices[page] {
                if pages[index].count < recordsPerPage { pages[index].append(row) }
            } else if pages.count < count {
                indices[page] = pages.count
                pages.append([row])
            }
        }
        return Array(pages.joined().prefix(count))
    }

    /// How much closer to the query's wording a record is than its words alone say.
    private static func nearness(_ stored: StoredRecord, _ phrases: [[UInt32]]) -> Double {
        var best = 1.0
        let title = FoldedText(stored.title).trimmed
        for phrase in phrases where !phrase.isEmpty {
            var factor = 1.0
            if title == phrase {
                factor *= stored.anchor.isEmpty ? 4 : 2.5
            } else if FoldedText.contains(phrase, in: title) {
                factor *= 1.5
            }
            if phrase.count > 1 {
                if FoldedText(stored.body).holds(phrase) {
                    factor *= 2
                } else if FoldedText(stored.aside).holds(phrase) {
                    factor *= 1.2
                }
            }
            best = max(best, factor)
        }
        return best
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

    /// The query, and the query with synonyms in place of what it says.
    private func wordings(of query: String) -> [String] {
        var wordings = [query]
        let asked =
            [0x20] + FoldedText(query.unicodeScalars.lazy.map(\.value).prefix(QueryPlan.longestQuery)).trimmed + [0x20]
        for group in scorer.reader.manifest.synonyms {
            for word in group {
                let folded = FoldedText(word).trimmed
                guard let first = folded.first else { continue }
                let isRun = FoldTable.shared.kind(of: first) >= FoldTable.unspaced
                let needle = isRun ? folded : [0x20] + folded + [0x20]
                guard let start = asked.indices.first(where: { asked[$0...].starts(with: needle) }) else { continue }
                for other in group where !other.utf8.elementsEqual(word.utf8) {
                    let head = Self.texts([Array(asked[..<start])]).joined()
                    let tail = Self.texts([Array(asked[(start + needle.count)...])]).joined()
                    wordings.append("\(head) \(other) \(tail)")
                }
            }
        }
        return Array(wordings.prefix(6))
    }
}
