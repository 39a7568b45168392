/// Records in the order of what their terms say of a query.
struct Ranking {
    static let recordsPerPage = 3
    /// Records that have less than this share of what the best has of the query are left out.
    static let leastShare = 0.7

    struct Row {
        var record: Int
        var value: Double
        /// How much of the query the record has, up to 1.
        var share: Double
        /// What its value was multiplied by because its title is the query.
        var title: Double
        /// Whether it has the words where another has them side by side.
        var isLoose: Bool
    }

    let rows: [Row]
    private let pageOf: [Int]

    /// `outcomes`: one for each wording, the query's own first. `allowed`: by record, nil for all.
    init(_ outcomes: [QueryScorer.Outcome], _ allowed: [Bool]?, pageOf: [Int]) {
        self.pageOf = pageOf
        var top = 0.0
        for outcome in outcomes where outcome.all > 0 {
            for record in outcome.touched where allowed?[record] ?? true {
                top = max(top, min(1, outcome.cover[record] / outcome.all))
            }
        }
        var best: [Int: Row] = [:]
        for (index, outcome) in outcomes.enumerated() where outcome.all > 0 {
            for record in outcome.touched where allowed?[record] ?? true {
                let share = min(1, outcome.cover[record] / outcome.all)
                let own = outcome.allOwn > 0 ? min(1, outcome.own[record] / outcome.allOwn) : 0
                let least = top * Self.leastShare
                let isLoose = share < least
                if isLoose, own < least { continue }
                let isHead = record == 0 || pageOf[record] != pageOf[record - 1]
                let title =
                    !outcome.titles.contains(record) ? 1 : isHead ? QueryWeights.pageTitle : QueryWeights.title
                let wording = index > 0 ? QueryWeights.synonym : 1
                let value = outcome.score[record] * share * share * share * wording * title
                if let known = best[record], known.value >= value { continue }
                best[record] = Row(
                    record: record, value: value, share: share, title: title, isLoose: isLoose)
            }
        }
        rows = Self.withPages(Self.sorted(Array(best.values)), pageOf)
    }

    private static func sorted(_ rows: [Row]) -> [Row] {
        rows.sorted { $0.value != $1.value ? $0.value > $1.value : $0.record < $1.record }
    }

    /// A page that answers in several places is more likely the one: each further record adds a share of itself.
    private static func withPages(_ rows: [Row], _ pageOf: [Int]) -> [Row] {
        var rows = rows
        var leaders: [Int: (index: Int, count: Int, sum: Double)] = [:]
        for (index, row) in rows.enumerated() {
            let page = pageOf[row.record]
            guard var leader = leaders[page] else {
                leaders[page] = (index, 1, row.value)
                continue
            }
            if leader.count < 4 { leader.sum += row.value * QueryWeights.page }
            leader.count += 1
            leaders[page] = leader
        }
        for leader in leaders.values { rows[leader.index].value = leader.sum }
        return sorted(rows)
    }

    /// The rows without the loose ones, but for those that fill up the first third of what is asked for.
    func sparing(_ count: Int) -> [Row] {
        var left = (count + 2) / 3 - rows.count { !$0.isLoose }
        return rows.filter { row in
            guard row.isLoose else { return true }
            left -= 1
            return left >= 0
        }
    }

    /// Pages in the order of their best record, at most three records of each: so many that there are `records`, and
    /// `places` with those of their twins.
    ///
    /// - Parameter placesOf: At how many addresses a record is.
    func group(_ rows: [Row], records: Int, places: Int, placesOf: (_ record: Int) -> Int) -> [[Row]] {
        var pages: [[Row]] = []
        var indices: [Int: Int] = [:]
        for row in rows {
            let page = pageOf[row.record]
            if let index = indices[page] {
                if pages[index].count < Self.recordsPerPage { pages[index].append(row) }
            } else if pages.count < max(records, places) {
                indices[page] = pages.count
                pages.append([row])
            }
        }
        var (taken, filled) = (0, 0)
        for page in pages.indices {
            let kept = pages[page].prefix { row in
                guard taken < records || filled < places else { return false }
                taken += 1
                filled += placesOf(row.record)
                return true
            }
            pages[page] = Array(kept)
        }
        return pages.filter { !$0.isEmpty }
    }
}
