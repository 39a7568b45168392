/// Counts how many records have each value that results can be filtered by, and knows the terms of those values.
struct FacetCounter {
    private let name: String
    private var numbers: [String: Int] = [:]
    private var values: [(value: String, term: UInt32, count: Int)] = []

    init(_ name: String) {
        self.name = name
    }

    /// The number of a value. Asked once for each page: its records have the same.
    mutating func number(of value: String) -> Int {
        if let known = numbers[value] { return known }
        numbers[value] = values.count
        values.append((value, TermHash.facet(name, value), 0))
        return values.count - 1
    }

    /// Counts a record with value `number`. Returns the term of the value.
    mutating func count(_ number: Int) -> UInt32 {
        values[number].count += 1
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
