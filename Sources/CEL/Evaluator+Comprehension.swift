extension Evaluator {
    /// Runs a macro over a list or a map.
    func comprehend(_ node: Expression.NodeID, over range: Value) throws(Fault) -> Value {
        var state = try accumulator(node, range)
        let base = locals.count
        defer { locals.removeLast(locals.count - base) }
        for name in state.comprehension.variables { locals.append((name, .null)) }
        for index in 0..<state.count {
            try bind(&state, index, base)
            if try take(&state) { break }
        }
        return try result(state)
    }

    private func accumulator(_ node: Expression.NodeID, _ range: Value) throws(Fault) -> Accumulator {
        guard case .comprehension(let comprehension) = expression.nodes[node].kind else {
            throw Fault(.noSuchOverload, "the expression has no value", at: node)
        }
        switch range {
        case .list(let list): return Accumulator(comprehension, node, range, list.count)
        case .map(let map): return Accumulator(comprehension, node, range, map.count)
        default:
            let message = "'\(comprehension.macro.rawValue)' runs over a list or a map, not \(range.type.name)"
            throw Fault(.noSuchOverload, message, at: node)
        }
    }

    /// Gives the variables their values for one element.
    private func bind(_ state: inout Accumulator, _ index: Int, _ base: Int) throws(Fault) {
        try spend(1, at: state.node)
        let (key, value) = state.range.entry(at: index)
        state.key = key
        if state.comprehension.variables.count == 2 {
            locals[base].value = key
            locals[base + 1].value = value
        } else {
            locals[base].value = state.range.type == .list ? value : key
        }
    }

    /// What a macro has gathered.
    private struct Accumulator {
        let comprehension: Comprehension
        let node: Expression.NodeID
        let range: Value
        let count: Int
        var key = Value.null
        var decision: Decision
        var isDecided = false
        var matches = 0
        var size = 1
        var values: [Value] = []
        var entries: [MapValue.Entry] = []

        init(_ comprehension: Comprehension, _ node: Expression.NodeID, _ range: Value, _ count: Int) {
            self.comprehension = comprehension
            self.node = node
            self.range = range
            self.count = count
            let deciding = comprehension.macro == .exists
            decision = Decision(deciding: deciding, name: comprehension.macro.rawValue, node: node)
        }
    }

    /// Evaluates the body for one element; true if the rest need not be looked at.
    private func take(_ state: inout Accumulator) throws(Fault) -> Bool {
        if state.comprehension.macro == .all || state.comprehension.macro == .exists {
            state.isDecided = try decide(&state.decision, state.comprehension.body)
            return state.isDecided
        }
        if let condition = state.comprehension.condition {
            guard try holds(state, condition, try evaluate(condition)) else { return false }
        }
        try add(&state, try evaluate(state.comprehension.body))
        return false
    }

    /// Adds what the body gave for one element.
    private func add(_ state: inout Accumulator, _ value: Value) throws(Fault) {
        let body = state.comprehension.body
        switch state.comprehension.macro {
        case .all, .exists: break
        case .existsOne:
            if try holds(state, body, value) { state.matches += 1 }
        case .filter:
            if try holds(state, body, value) { try append(locals[locals.count - 1].value, to: &state) }
        case .map, .transformList: try append(value, to: &state)
        case .transformMap:
            try grow(&state, by: value.size + state.key.size)
            state.entries.append((key: state.key, value: value))
        case .transformMapEntry:
            guard case .map(let map) = value else {
                let message = "'transformMapEntry' gives a map for each element, not \(value.type.name)"
                throw Fault(.noSuchOverload, message, at: body)
            }
            try grow(&state, by: map.size)
            state.entries += map.entries
        }
    }

    private func holds(_ state: Accumulator, _ node: Expression.NodeID, _ value: Value) throws(Fault) -> Bool {
        if case .bool(let bool) = value { return bool }
        let name = state.comprehension.macro.rawValue
        throw Fault(.noSuchOverload, "the condition of '\(name)' is \(value.type.name), not bool", at: node)
    }

    private func append(_ value: Value, to state: inout Accumulator) throws(Fault) {
        try grow(&state, by: value.size)
        state.values.append(value)
    }

    /// Refuses a result that has become too large before the macro is through.
    private func grow(_ state: inout Accumulator, by size: Int) throws(Fault) {
        state.size += size
        let limit = budget.limits.valueSize
        guard state.size <= limit else {
            throw Fault(.limit, "a value is larger than \(limit) elements", at: state.node)
        }
    }

    private func result(_ state: Accumulator) throws(Fault) -> Value {
        switch state.comprehension.macro {
        case .all, .exists:
            if state.isDecided { return .bool(state.decision.deciding) }
            if let fault = state.decision.fault { throw fault }
            return .bool(!state.decision.deciding)
        case .existsOne: return .bool(state.matches == 1)
        case .map, .filter, .transformList: return try finished(.list(state.values), at: state.node)
        case .transformMap, .transformMapEntry:
            return try map(state.entries, at: state.node) { _ in state.node }
        }
    }
}

extension Value {
    /// Index and element of a list, key and value of a map.
    fileprivate func entry(at index: Int) -> (key: Value, value: Value) {
        switch self {
        case .list(let list): (.int(Int64(index)), list[index])
        case .map(let map): map.entries[index]
        default: (.null, .null)
        }
    }
}
