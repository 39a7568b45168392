/// A node that decides what else is evaluated, for reports of what tests have reached.
public struct Branch: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// `?:`; the ways are the two results.
        case conditional = "?:"
        /// `&&`; the ways are the terms.
        case and = "&&"
        /// `||`; the ways are the terms.
        case or = "||"
    }

    public let kind: Kind
    public let node: Expression.NodeID
    /// The condition of `?:`; nil for `&&` and `||`.
    public let condition: Expression.NodeID?
    /// The nodes, one of which (`?:`) or some of which (`&&`, `||`) an evaluation reaches.
    public let ways: [Expression.NodeID]
}

extension Expression {
    /// Every `?:`, `&&` and `||`, in the order of the source.
    ///
    /// An ``Observer`` that is given the id of a way has seen it reached; for a term it also learns whether it was
    /// true.
    public var branches: [Branch] {
        nodes.enumerated().compactMap { id, node in
            switch node.kind {
            case .conditional(let condition, let then, let otherwise):
                Branch(kind: .conditional, node: id, condition: condition, ways: [then, otherwise])
            case .and(let terms): Branch(kind: .and, node: id, condition: nil, ways: terms)
            case .or(let terms): Branch(kind: .or, node: id, condition: nil, ways: terms)
            default: nil
            }
        }
        .sorted { (nodes[$0.node].anchor, $0.node) < (nodes[$1.node].anchor, $1.node) }
    }
}
