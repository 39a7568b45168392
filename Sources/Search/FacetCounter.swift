/// Counts how many records have each value that results can be filtered by, and knows the terms of those values.
struct FacetCounter {
    private let name: String
    private var numbers: [String: Int] = [:]
    private var values: [(value: String, term: UInt32, count: Int)] = []

    init(_ name: String) {
        self.name = name
    }

    /// Counts `records` with a value. Returns the term of the value.
    mutating func count(_ value: String, records: Int = 1) -> UInt32 {
        let number = numbers[value] ?? values.count
        if number == values.count {
            numbers[value] = number
            values.append((value, TermHash.facet(name, value), 0))
        }
        values[number].count += records
        return values[number].term
    }

    /// Most frequent first, then by bytes, at most 200: a filter with more values is of no use to a reader.
    var facets: [IndexManifest.Facet] {
        let all = values.filter { $0.count > 0 }.map { IndexManifest.Facet(value: $0.value, count: $0.count) }
        let ordered = all.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
        }
        return Array(ordered.prefix(200))
    }
}
