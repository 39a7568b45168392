extension Evaluator {
    /// `name(arguments)`, `namespace.name(arguments)`
    func globalCall(_ node: Expression.NodeID) throws(Fault) -> Value {
        let function = try globalFunction(node)
        return try call(function, try evaluate(all: expression.nodes[node].kind.nested), at: node)
    }

    private func globalFunction(_ node: Expression.NodeID) throws(Fault) -> Function {
        if let function = namespacedFunction(node) { return function }
        guard case .call(let name, _) = expression.nodes[node].kind else {
            throw Fault(.noSuchOverload, "the expression has no value", at: node)
        }
        guard let function = environment.function(name, .global) else {
            let isMethod = environment.function(name, .method) != nil
            let help = isMethod ? "; write it after its first argument: a.\(name)(…)" : ""
            throw Fault(.unknownFunction, "there is no function '\(name)'" + help, at: node)
        }
        return function
    }

    /// `receiver.name(arguments)`
    func method(_ node: Expression.NodeID, on receiver: Value) throws(Fault) -> Value {
        let function = try methodFunction(node)
        return try call(function, [receiver] + (try evaluate(all: expression.nodes[node].kind.nested)), at: node)
    }

    private func methodFunction(_ node: Expression.NodeID) throws(Fault) -> Function {
        guard case .method(_, let name, _, _) = expression.nodes[node].kind else {
            throw Fault(.noSuchOverload, "the expression has no value", at: node)
        }
        guard let function = environment.function(name, .method) else {
            let isGlobal = environment.function(name, .global) != nil
            let help = isGlobal ? "; write \(name)(…)" : ""
            throw Fault(.unknownFunction, "there is no method '\(name)'" + help, at: node)
        }
        return function
    }

    func call(_ function: Function, _ arguments: [Value], at node: Expression.NodeID) throws(Fault) -> Value {
        guard function.arity.contains(arguments.count) else {
            throw Fault(.overload(function.name, arguments), at: node)
        }
        let value: Value
        do {
            value = try function.body(arguments, CallContext(budget: budget, zoneOffset: environment.zoneOffset))
        } catch let error as FunctionError {
            throw Fault(error, at: node)
        } catch {
            throw Fault(.function, "'\(function.name)' failed: \(error)", at: node, cause: error)
        }
        return try admit(value, at: node)
    }
}
