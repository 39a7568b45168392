/// Finds the references of an expression; walks the tree with a list of work instead of the stack.
struct ReferenceWalker {
    let expression: Expression
    let environment: Environment
    private(set) var references: [Reference] = []
    /// Names that are bound, each with the scope around it: a scope is an index into this, -1 is none.
    private var scopes: [(name: String, outer: Int)] = []
    private var work: [(node: Expression.NodeID, scope: Int)] = []

    init(expression: Expression, environment: Environment) {
        self.expression = expression
        self.environment = environment
    }

    mutating func walk() {
        work = [(expression.root, -1)]
        while let (node, scope) = work.popLast() {
            if !record(node, scope) { visit(node, scope) }
        }
    }

    private mutating func visit(_ node: Expression.NodeID, _ scope: Int) {
        let kind = expression.nodes[node].kind
        switch kind {
        case .comprehension(let comprehension):
            work.append((comprehension.range, scope))
            var inner = scope
            for name in comprehension.variables { inner = bind(name, inner) }
            for child in kind.nested { work.append((child, inner)) }
        case .bind(let name, let value, let body):
            work.append((value, scope))
            work.append((body, bind(name, scope)))
        case .method(let target, _, let arguments, let namespaced):
            if !isFunction(namespaced, target, scope) { work.append((target, scope)) }
            for argument in arguments { work.append((argument, scope)) }
        default:
            if let child = kind.chained { work.append((child, scope)) }
            for child in kind.nested { work.append((child, scope)) }
        }
    }

    private mutating func bind(_ name: String, _ scope: Int) -> Int {
        scopes.append((name, scope))
        return scopes.count - 1
    }

    private func isBound(_ name: String, _ scope: Int) -> Bool {
        var scope = scope
        while scope >= 0 {
            if scopes[scope].name == name { return true }
            scope = scopes[scope].outer
        }
        return false
    }

    private func isFunction(_ namespaced: String?, _ target: Expression.NodeID, _ scope: Int) -> Bool {
        guard let namespaced, environment.function(namespaced, .global) != nil,
            case .identifier(let name, _) = expression.nodes[target].kind
        else { return false }
        return !isBound(name, scope)
    }

    /// Adds the path that ends at a node, or goes on behind the fields at its end; false if it ends in none.
    private mutating func record(_ node: Expression.NodeID, _ scope: Int) -> Bool {
        var fields: [String] = []
        var current = node
        while true {
            switch expression.nodes[current].kind {
            case .select(let operand, let field), .has(let operand, let field):
                fields.append(field)
                current = operand
            case .index(let operand, let index):
                guard case .literal(.string(let field)) = expression.nodes[index].kind else {
                    return skip(from: node, to: current, scope)
                }
                fields.append(field)
                current = operand
            case .identifier(let name, let isRooted):
                let isType = fields.isEmpty && ValueType(rawValue: name) != nil
                if !isType, isRooted || !isBound(name, scope) {
                    references.append(Reference(path: [name] + fields.reversed(), node: node))
                }
                return true
            default: return skip(from: node, to: current, scope)
            }
        }
    }

    /// Goes on at what the fields are selected from; trying them one by one would be quadratic in a long chain.
    private mutating func skip(from node: Expression.NodeID, to inner: Expression.NodeID, _ scope: Int) -> Bool {
        guard inner != node else { return false }
        work.append((inner, scope))
        return true
    }
}
