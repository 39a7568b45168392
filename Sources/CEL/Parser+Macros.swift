extension Parser {
    /// A global call; `has` is a macro.
    mutating func call(
        _ name: String, _ arguments: [Expression.NodeID], _ range: Range<Int>, anchor: Int
    ) throws(SyntaxFault) -> Operand {
        guard name == "has", arguments.count == 1 else { return try add(.call(name, arguments), range, anchor: anchor) }
        guard case .select(let operand, let field) = nodes[arguments[0]].kind else {
            throw SyntaxFault(
                "'has' takes a selection such as 'has(a.b)'",
                help: "for a key that is not a name write 'key' in a",
                at: nodes[arguments[0]].utf8Range
            )
        }
        return try add(.has(operand, field: field), range, anchor: anchor)
    }

    /// A method call, a macro, or a call of a function with a namespace.
    mutating func method(
        _ target: Operand, _ name: String, _ arguments: [Expression.NodeID], _ range: Range<Int>, anchor: Int
    ) throws(SyntaxFault) -> Operand {
        var namespaced: String?
        if case .identifier(let namespace, _) = nodes[target.node].kind {
            if namespace == "cel", name == "bind", arguments.count == 3 {
                let variable = try self.variable(arguments[0])
                return try add(.bind(variable, arguments[1], arguments[2]), range, anchor: anchor)
            }
            namespaced = "\(namespace).\(name)"
        }
        guard let shape = Self.shape(name, arguments.count) else {
            let kind = Node.Kind.method(target.node, name, arguments, namespaced: namespaced)
            return try add(kind, range, anchor: anchor)
        }
        var variables: [String] = []
        for argument in arguments.prefix(shape.variables) { variables.append(try variable(argument)) }
        if shape.variables == 2, variables[0] == variables[1] {
            throw SyntaxFault(
                "'\(name)' has two variables named '\(variables[0])'", at: nodes[arguments[1]].utf8Range)
        }
        let rest = arguments.dropFirst(shape.variables)
        let comprehension = Comprehension(
            macro: shape.macro, variables: variables, range: target.node,
            condition: rest.count == 2 ? rest.first : nil, body: arguments[arguments.count - 1]
        )
        return try add(.comprehension(comprehension), range, anchor: anchor)
    }

    /// The macro that a name is with so many arguments, and how many of them are variables; nil for a plain method.
    private static func shape(_ name: String, _ arguments: Int) -> (macro: Comprehension.Macro, variables: Int)? {
        switch (name, arguments) {
        case ("all", 2): (.all, 1)
        case ("all", 3): (.all, 2)
        case ("exists", 2): (.exists, 1)
        case ("exists", 3): (.exists, 2)
        case ("exists_one", 2), ("existsOne", 2): (.existsOne, 1)
        case ("exists_one", 3), ("existsOne", 3): (.existsOne, 2)
        case ("map", 2), ("map", 3): (.map, 1)
        case ("filter", 2): (.filter, 1)
        case ("transformList", 3), ("transformList", 4): (.transformList, 2)
        case ("transformMap", 3), ("transformMap", 4): (.transformMap, 2)
        case ("transformMapEntry", 3), ("transformMapEntry", 4): (.transformMapEntry, 2)
        default: nil
        }
    }

    private func variable(_ node: Expression.NodeID) throws(SyntaxFault) -> String {
        guard case .identifier(let name, isRooted: false) = nodes[node].kind else {
            let range = nodes[node].utf8Range
            throw SyntaxFault("'\(lexer.text(range))' must be a plain name, the macro's variable", at: range)
        }
        return name
    }
}
