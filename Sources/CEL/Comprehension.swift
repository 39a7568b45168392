/// A macro that runs over the elements of a list, or the keys or entries of a map.
public struct Comprehension: Hashable, Sendable {
    public enum Macro: String, Hashable, Sendable {
        case all
        case exists
        case existsOne = "exists_one"
        case map
        case filter
        case transformList
        case transformMap
        case transformMapEntry
    }

    public let macro: Macro
    /// One name (element or key) or two (index or key, and value).
    public let variables: [String]
    /// What is run over.
    public let range: Expression.NodeID
    /// Which elements to take, for `map` and the transforms; for `filter` the test is the ``body``.
    public let condition: Expression.NodeID?
    public let body: Expression.NodeID
}
