extension Value {
    /// The language's order, for `<` and its kin; nil for types without one (null, type, list, map) and for types that
    /// do not mix.
    func ordered(against other: Value) -> ValueOrder? {
        switch (self, other) {
        case (.bool(let left), .bool(let right)): ValueOrder(comparing: left ? 1 : 0, right ? 1 : 0)
        case (.string(let left), .string(let right)): Self.order(left.utf8, right.utf8)
        case (.bytes(let left), .bytes(let right)): Self.order(left, right)
        case (.timestamp(let left), .timestamp(let right)): ValueOrder(comparing: left, right)
        case (.duration(let left), .duration(let right)): ValueOrder(comparing: left, right)
        default: ValueOrder(self, other)
        }
    }

    private static func order(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> ValueOrder {
        if left.lexicographicallyPrecedes(right) { return .less }
        return left.elementsEqual(right) ? .equal : .greater
    }
}
