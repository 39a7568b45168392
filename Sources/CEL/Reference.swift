/// A variable that an expression uses, with the fields selected from it.
public struct Reference: Hashable, Sendable {
    /// The variable's name and the fields after it: `rules.wwwNames[0].size()` gives `["rules", "wwwNames"]`.
    /// An index by a literal string counts as a field.
    public let path: [String]
    /// The node of the whole path.
    public let node: Expression.NodeID
}
