/// Why a part of the index cannot be used.
package enum SearchIndexError: Error, Equatable, Sendable {
    /// There is no such file, or no index for the locale.
    case missing(path: String)
    /// A file is cut short or altered, found by its checksum or its structure.
    case damaged
    /// The index was written in another format than this code reads.
    case format(Int)
}
