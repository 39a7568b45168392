/// A node of the syntax tree.
public struct Node: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        case literal(Value)
        /// A name; `isRooted` when it has a leading dot, which skips the variables of macros.
        case identifier(String, isRooted: Bool)
        /// `operand.field`
        case select(Expression.NodeID, field: String)
        /// `has(operand.field)`
        case has(Expression.NodeID, field: String)
        /// `operand[index]`
        case index(Expression.NodeID, Expression.NodeID)
        /// `name(arguments)`
        case call(String, [Expression.NodeID])
        /// `target.name(arguments)`; `namespaced` is `math.abs` if the target is a plain name, and is tried first.
        case method(Expression.NodeID, String, [Expression.NodeID], namespaced: String?)
        case list([Expression.NodeID])
        /// Keys and values by turns.
        case map([Expression.NodeID])
        case unary(UnaryOperator, Expression.NodeID)
        case binary(BinaryOperator, Expression.NodeID, Expression.NodeID)
        /// Two or more terms: a chain of `&&` is one node.
        case and([Expression.NodeID])
        /// Two or more terms: a chain of `||` is one node.
        case or([Expression.NodeID])
        case conditional(Expression.NodeID, then: Expression.NodeID, otherwise: Expression.NodeID)
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`
        case bind(String, Expression.NodeID, Expression.NodeID)
    }

    public let kind: Kind
    /// The bytes of the source that the node covers, without parentheses around it.
    public let utf8Range: Range<Int>
    /// The byte at which its operator or name begins; errors point here.
    public let anchor: Int
}

extension Node {
    /// How the evaluator goes about it.
    enum Shape {
        case atom, list, map, logic, bind, call, comprehension, pair, single, conditional
    }

    var shape: Shape {
        switch kind {
        case .literal, .identifier: .atom
        case .list: .list
        case .map: .map
        case .and, .or: .logic
        case .bind: .bind
        case .call, .method: .call
        case .comprehension: .comprehension
        case .index, .binary: .pair
        case .select, .has, .unary: .single
        case .conditional: .conditional
        }
    }
}

extension Node.Kind {
    /// The child that a chain goes on through (`a + b` to `a`, `a.b` to `a`). The evaluator and the walkers follow it
    /// in
    /// a loop, so that a chain of any length needs no stack.
    var chained: Expression.NodeID? {
        switch self {
        case .select(let operand, _), .has(let operand, _), .index(let operand, _), .method(let operand, _, _, _),
            .unary(_, let operand), .binary(_, let operand, _), .conditional(let operand, _, _):
            operand
        case .comprehension(let comprehension): comprehension.range
        case .literal, .identifier, .call, .list, .map, .and, .or, .bind: nil
        }
    }

    /// The children besides ``chained``, in the order of the source.
    var nested: [Expression.NodeID] {
        switch self {
        case .literal, .identifier, .select, .has, .unary: []
        case .index(_, let index): [index]
        case .call(_, let arguments), .method(_, _, let arguments, _): arguments
        case .list(let nodes), .map(let nodes), .and(let nodes), .or(let nodes): nodes
        case .binary(_, _, let right): [right]
        case .conditional(_, let then, let otherwise): [then, otherwise]
        case .comprehension(let comprehension):
            comprehension.condition.map { [$0, comprehension.body] } ?? [comprehension.body]
        case .bind(_, let value, let body): [value, body]
        }
    }
}
