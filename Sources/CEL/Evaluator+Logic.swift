extension Evaluator {
    /// `&&` (decided by false) and `||` (decided by true): a term that decides does so whatever the others are; without
    /// one, the first error or non-bool is the error.
    func logic(_ node: Expression.NodeID) throws(Fault) -> Value {
        var decision = decision(node)
        for term in expression.nodes[node].kind.nested {
            if try decide(&decision, term) { return .bool(decision.deciding) }
        }
        if let fault = decision.fault { throw fault }
        return .bool(!decision.deciding)
    }

    private func decision(_ node: Expression.NodeID) -> Decision {
        if case .or = expression.nodes[node].kind { return Decision(deciding: true, name: "||", node: node) }
        return Decision(deciding: false, name: "&&", node: node)
    }

    /// Evaluates a term; true if it decides. Errors are kept in the decision, except those that cannot be absorbed.
    func decide(_ decision: inout Decision, _ term: Expression.NodeID) throws(Fault) -> Bool {
        do {
            return try weigh(&decision, try evaluate(term))
        } catch {
            guard error.isAbsorbable else { throw error }
            decision.fault = decision.fault ?? error
            return false
        }
    }

    private func weigh(_ decision: inout Decision, _ value: Value) throws(Fault) -> Bool {
        if case .bool(let bool) = value { return bool == decision.deciding }
        throw Fault(.noSuchOverload, "'\(decision.name)' takes bool, not \(value.type.name)", at: decision.node)
    }

    /// The state of a chain of terms of which one may decide.
    struct Decision {
        let deciding: Bool
        let name: String
        let node: Expression.NodeID
        var fault: Fault?
    }
}
