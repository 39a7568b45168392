/// The answer to a query.
package struct SearchResults: Sendable, Equatable {
    /// How many records match, shown or not.
    package var total: Int
    package var results: [SearchResult]
    /// Words of the index that were taken for words of the query that are in no record.
    package var corrections: [String]
    /// Where nothing matches: words of the index that are like those of the query.
    package var near: [String] = []
}
