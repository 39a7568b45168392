extension Evaluator {
    /// A variable, or the name of a type.
    func variable(_ name: String, isRooted: Bool, at node: Expression.NodeID) throws(Fault) -> Value {
        if !isRooted, let value = local(name) { return value }
        if let value = try ask(node, { try activation.value(of: name) }) {
            return try admit(value, at: node)
        }
        if let type = ValueType(rawValue: name) { return .type(type) }
        throw Fault(.unknownVariable, "there is no variable '\(name)'", at: node)
    }

    func local(_ name: String) -> Value? {
        locals.last { $0.name == name }?.value
    }

    func admit(_ value: Value, at node: Expression.NodeID) throws(Fault) -> Value {
        try at(node) { () throws(FunctionError) in try budget.admit(value) }
        return value
    }

    /// Asks the host, and makes its errors ours.
    private func ask<Result>(_ node: Expression.NodeID, _ question: () throws -> Result) throws(Fault) -> Result {
        do {
            return try question()
        } catch let error as EvaluationError {
            let kind: EvaluationError.Kind = error.kind == .limit ? .limit : .variable
            throw Fault(kind, error.message, at: node, cause: error)
        } catch let error as FunctionError {
            throw Fault(error, at: node)
        } catch {
            throw Fault(.variable, "\(error)", at: node, cause: error)
        }
    }

    /// Whether a node is evaluated without its chained child: `name.field` where the host computes fields on demand,
    /// and
    /// functions with a namespace. What the host answered is kept for ``atom(_:)``.
    func begins(at node: Expression.NodeID) throws(Fault) -> Bool {
        let operand: Expression.NodeID
        let field: String
        switch expression.nodes[node].kind {
        case .select(let target, let name), .has(let target, let name): (operand, field) = (target, name)
        case .index(let target, let index):
            guard case .literal(.string(let name)) = expression.nodes[index].kind else { return false }
            (operand, field) = (target, name)
        case .method: return namespacedFunction(node) != nil
        default: return false
        }
        answer = try member(field, of: operand, at: node)
        return answer != nil
    }

    /// `math.abs` of `math.abs(x)`, unless `math` is a variable of a macro.
    func namespacedFunction(_ node: Expression.NodeID) -> Function? {
        guard case .method(let target, _, _, let namespaced?) = expression.nodes[node].kind,
            case .identifier(let name, let isRooted) = expression.nodes[target].kind, isRooted || local(name) == nil
        else { return nil }
        return environment.function(namespaced, .global)
    }

    /// A literal, a variable, or a field that the host has just been asked for; nil for another node.
    func atom(_ node: Expression.NodeID) throws(Fault) -> Value? {
        let kind = expression.nodes[node].kind
        switch kind {
        case .literal(let value): return value
        case .identifier(let name, let isRooted): return try variable(name, isRooted: isRooted, at: node)
        case .select, .index, .has:
            let answered = answer?.value
            answer = nil
            if case .has = kind { return .bool(answered != nil) }
            guard let answered else {
                throw Fault(.noSuchKey, "there is no field \(Value.string(field(node)).briefText)", at: node)
            }
            return try admit(answered, at: node)
        default: return nil
        }
    }

    private func field(_ node: Expression.NodeID) -> String {
        switch expression.nodes[node].kind {
        case .select(_, let field), .has(_, let field): return field
        case .index(_, let index):
            if case .literal(.string(let field)) = expression.nodes[index].kind { return field }
            return ""
        default: return ""
        }
    }

    /// The host's answer to `name.field`; nil for an ordinary variable or another expression.
    private func member(
        _ field: String, of operand: Expression.NodeID, at node: Expression.NodeID
    ) throws(Fault) -> Answer? {
        guard case .identifier(let name, let isRooted) = expression.nodes[operand].kind,
            isRooted || local(name) == nil
        else { return nil }
        switch try ask(node, { try activation.member(field, of: name) }) {
        case .value(let value): return Answer(value: value)
        case .missing: return Answer(value: nil)
        case .ordinary: return nil
        }
    }
}
