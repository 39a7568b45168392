/// Is told of each node that was evaluated and its value, nil if it ended in an error; inside a macro once for each
/// element. A node that was not reached is not told of.
public typealias Observer = (_ node: Expression.NodeID, _ value: Value?) -> Void
