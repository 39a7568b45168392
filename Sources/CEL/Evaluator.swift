/// Evaluates one expression once.
///
/// A chain of nodes (`Node.Kind.chained`) is walked down and up in a loop with a list of its own; only nested operands
/// take a call of ``evaluate(_:)``, and the parser has bounded how many of those can be inside each other. The
/// functions
/// on that way do little themselves: without optimisation every temporary value has its own place in the frame.
final class Evaluator {
    let expression: Expression
    let environment: Environment
    let activation: any Activation
    let observer: Observer?
    let budget: Budget

    /// The variables of macros, innermost last.
    var locals: [(name: String, value: Value)] = []
    private var chain: [Link] = []
    /// The host's answer to the field that ``begins(at:)`` has asked for.
    var answer: Answer?

    /// A field computed on demand; without a value if there is no such field.
    struct Answer {
        let value: Value?
    }

    /// A node whose chained child is being evaluated.
    private enum Link {
        case pending(Expression.NodeID)
        /// A `?:` whose chosen branch is being evaluated.
        case chosen(Expression.NodeID)

        var node: Expression.NodeID {
            switch self {
            case .pending(let node), .chosen(let node): node
            }
        }
    }

    init(_ expression: Expression, environment: Environment, activation: any Activation, observer: Observer?) {
        self.expression = expression
        self.environment = environment
        self.activation = activation
        self.observer = observer
        budget = Budget(environment.limits)
    }

    func evaluate(_ start: Expression.NodeID) throws(Fault) -> Value {
        let base = chain.count
        do {
            return try run(start, base)
        } catch {
            // The node that failed is the innermost pending one, or the leaf below; all above it fail with it.
            while chain.count > base, let link = chain.popLast() { observer?(link.node, nil) }
            throw error
        }
    }

    private func run(_ start: Expression.NodeID, _ base: Int) throws(Fault) -> Value {
        var value = try descend(start)
        while chain.count > base, let link = chain.last {
            switch link {
            case .chosen(let node):
                chain.removeLast()
                observer?(node, value)
            case .pending(let node):
                if let branch = try branch(of: node, for: value) {
                    chain[chain.count - 1] = .chosen(node)
                    value = try descend(branch)
                } else {
                    value = try apply(node, to: value)
                    chain.removeLast()
                    observer?(node, value)
                }
            }
        }
        return value
    }

    /// The branch of a `?:` whose condition has this value; nil for another node.
    private func branch(of node: Expression.NodeID, for value: Value) throws(Fault) -> Expression.NodeID? {
        guard case .conditional(_, let then, let otherwise) = expression.nodes[node].kind else { return nil }
        guard case .bool(let condition) = value else {
            throw Fault(.noSuchOverload, "the condition of '?:' is \(value.type.name), not bool", at: node)
        }
        return condition ? then : otherwise
    }

    /// Follows the chain to its first node, and evaluates that.
    private func descend(_ start: Expression.NodeID) throws(Fault) -> Value {
        let node = try walk(start)
        do {
            let value = try first(node)
            observer?(node, value)
            return value
        } catch {
            observer?(node, nil)
            throw error
        }
    }

    /// Puts the nodes of the chain on the list; gives the one that it starts with.
    private func walk(_ start: Expression.NodeID) throws(Fault) -> Expression.NodeID {
        var node = start
        while true {
            try spend(1, at: node)
            guard let child = expression.nodes[node].kind.chained, !(try begins(at: node)) else { return node }
            chain.append(.pending(node))
            node = child
        }
    }

    func spend(_ steps: Int, at node: Expression.NodeID) throws(Fault) {
        do {
            try budget.spend(steps)
        } catch {
            throw Fault(error, at: node)
        }
    }

    /// Runs what may fail without knowing its node.
    func at<Result>(
        _ node: Expression.NodeID, _ body: () throws(FunctionError) -> Result
    ) throws(Fault) -> Result {
        do {
            return try body()
        } catch {
            throw Fault(error, at: node)
        }
    }

    /// A node that starts a chain.
    private func first(_ node: Expression.NodeID) throws(Fault) -> Value {
        if let value = try atom(node) { return value }
        switch expression.nodes[node].shape {
        case .list: return try list(node)
        case .map: return try map(node)
        case .logic: return try logic(node)
        case .bind: return try bind(node)
        default: return try globalCall(node)
        }
    }

    /// A node whose chained child has this value.
    private func apply(_ node: Expression.NodeID, to value: Value) throws(Fault) -> Value {
        switch expression.nodes[node].shape {
        case .pair: return try combine(node, value, try evaluate(secondOperand(node)))
        case .call: return try method(node, on: value)
        case .comprehension: return try comprehend(node, over: value)
        default: return try transform(node, value)
        }
    }

    private func secondOperand(_ node: Expression.NodeID) -> Expression.NodeID {
        switch expression.nodes[node].kind {
        case .index(_, let index): index
        case .binary(_, _, let right): right
        default: node
        }
    }

    /// A node with one operand.
    private func transform(_ node: Expression.NodeID, _ value: Value) throws(Fault) -> Value {
        switch expression.nodes[node].kind {
        case .select(_, let field): return try select(field, of: value, at: node)
        case .has(_, let field): return try has(field, value, at: node)
        case .unary(let unary, _): return try at(node) { () throws(FunctionError) in try unary.apply(to: value) }
        default: throw Fault(.noSuchOverload, "the expression has no value", at: node)
        }
    }

    /// A node with two operands.
    private func combine(_ node: Expression.NodeID, _ left: Value, _ right: Value) throws(Fault) -> Value {
        if case .binary(let binary, _, _) = expression.nodes[node].kind {
            return try at(node) { () throws(FunctionError) in try binary.apply(left, right, budget) }
        }
        return try element(of: left, right, at: node)
    }

    /// `cel.bind(name, value, body)`
    private func bind(_ node: Expression.NodeID) throws(Fault) -> Value {
        guard case .bind(let name, let initial, let body) = expression.nodes[node].kind else { return .null }
        locals.append((name, try evaluate(initial)))
        defer { locals.removeLast() }
        return try evaluate(body)
    }
}
