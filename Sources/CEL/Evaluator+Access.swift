extension Evaluator {
    func select(_ field: String, of value: Value, at node: Expression.NodeID) throws(Fault) -> Value {
        try spend(Value.string(field).size, at: node)
        guard case .map(let map) = value else {
            throw Fault(
                .noSuchOverload,
                "\(value.type.name) has no field \(Value.string(field).briefText); only a map has fields", at: node)
        }
        guard let found = map[.string(field)] else { throw missing(.string(field), at: node) }
        return found
    }

    func has(_ field: String, _ value: Value, at node: Expression.NodeID) throws(Fault) -> Value {
        try spend(Value.string(field).size, at: node)
        guard case .map(let map) = value else {
            throw Fault(
                .noSuchOverload,
                "\(value.type.name) has no field \(Value.string(field).briefText); only a map has fields", at: node)
        }
        return .bool(map[.string(field)] != nil)
    }

    /// `value[index]`
    func element(of value: Value, _ index: Value, at node: Expression.NodeID) throws(Fault) -> Value {
        try spend(index.size, at: node)
        switch value {
        case .list(let list):
            let position: Int?
            switch index {
            case .int(let int): position = Int(exactly: int)
            case .uint(let uint): position = Int(exactly: uint)
            case .double(let double): position = Int(exactly: double)
            default: throw Fault(.noSuchOverload, "a list index is \(index.type.name), not int", at: node)
            }
            guard let position, list.indices.contains(position) else {
                let message = "index \(index.briefText) is outside a list of \(list.count)"
                throw Fault(.indexOutOfRange, message, at: node)
            }
            return list[position]
        case .map(let map):
            if let found = map[index] { return found }
            if MapKey(entry: index) == nil, index.type != .double {
                throw Fault(.noSuchOverload, "a map key cannot be \(index.type.name)", at: node)
            }
            throw missing(index, at: node)
        default:
            throw Fault(.noSuchOverload, "'[]' is not defined for \(value.type.name)", at: node)
        }
    }

    private func missing(_ key: Value, at node: Expression.NodeID) -> Fault {
        Fault(.noSuchKey, "the map has no key \(key.briefText)", at: node)
    }

    func list(_ node: Expression.NodeID) throws(Fault) -> Value {
        try finished(.list(try evaluate(all: expression.nodes[node].kind.nested)), at: node)
    }

    func map(_ node: Expression.NodeID) throws(Fault) -> Value {
        let parts = expression.nodes[node].kind.nested
        return try map(try evaluate(all: parts), parts, at: node)
    }

    private func map(
        _ values: [Value], _ parts: [Expression.NodeID], at node: Expression.NodeID
    ) throws(Fault) -> Value {
        let entries = stride(from: 0, to: values.count, by: 2).map { (key: values[$0], value: values[$0 + 1]) }
        return try map(entries, at: node) { parts[$0 * 2] }
    }

    /// A map of entries, or an error at the key that cannot be there.
    func map(
        _ entries: [MapValue.Entry], at node: Expression.NodeID, keyNode: (Int) -> Expression.NodeID
    ) throws(Fault) -> Value {
        for entry in entries { try spend(entry.key.size, at: node) }
        let map: MapValue
        do {
            map = try MapValue(entries)
        } catch {
            switch error {
            case .duplicate(let index):
                throw Fault(.duplicateKey, "the key \(entries[index].key.briefText) is there twice", at: keyNode(index))
            case .unusable(let index):
                let type = entries[index].key.type.name
                throw Fault(.noSuchOverload, "a map key cannot be \(type)", at: keyNode(index))
            }
        }
        return try finished(.map(map), at: node)
    }

    /// Holds a new list or map against the limits.
    func finished(_ value: Value, at node: Expression.NodeID) throws(Fault) -> Value {
        _ = try admit(value, at: node)
        let count =
            switch value {
            case .list(let list): list.count
            case .map(let map): map.count * 2
            default: 1
            }
        try spend(count, at: node)
        return value
    }

    func evaluate(all nodes: [Expression.NodeID]) throws(Fault) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(nodes.count)
        for node in nodes { values.append(try evaluate(node)) }
        return values
    }
}
