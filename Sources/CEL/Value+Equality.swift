extension Value {
    /// The language's `==`: numbers by value across types, text by code points, lists and maps deeply with the same
    /// rule, NaN unequal to everything, values of different types unequal.
    ///
    /// Costs the size of the smaller value. Not for values nested without bound: it recurses.
    public func isEqual(to other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.string(let left), .string(let right)): return left.hasSameScalars(as: right)
        case (.bytes(let left), .bytes(let right)): return left == right
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left.elements, right.elements).allSatisfy { $0.isEqual(to: $1) }
        case (.map(let left), .map(let right)):
            return left.count == right.count
                && left.entries.allSatisfy { entry in right[entry.key].map { entry.value.isEqual(to: $0) } ?? false }
        case (.timestamp(let left), .timestamp(let right)): return left == right
        case (.duration(let left), .duration(let right)): return left == right
        case (.type(let left), .type(let right)): return left == right
        default: return ValueOrder(self, other) == .equal
        }
    }
}

extension Value: Hashable {
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.int(let left), .int(let right)): return left == right
        case (.uint(let left), .uint(let right)): return left == right
        case (.double(let left), .double(let right)):
            return left.isNaN ? right.isNaN : left.bitPattern == right.bitPattern
        case (.list(let left), .list(let right)): return left.elements == right.elements
        case (.map(let left), .map(let right)):
            guard left.count == right.count else { return false }
            return zip(left.sortedEntries, right.sortedEntries).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        case (.int, _), (.uint, _), (.double, _): return false
        default: return left.isEqual(to: right)
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(type)
        switch self {
        case .null: break
        case .bool(let bool): hasher.combine(bool)
        case .int(let int): hasher.combine(int)
        case .uint(let uint): hasher.combine(uint)
        case .double(let double): hasher.combine(double.isNaN ? Double.nan.bitPattern : double.bitPattern)
        case .string(let text): text.hashScalars(into: &hasher)
        case .bytes(let bytes): hasher.combine(bytes)
        case .list(let list): hasher.combine(list.elements)
        case .map(let map):
            for entry in map.sortedEntries {
                hasher.combine(entry.key)
                hasher.combine(entry.value)
            }
        case .timestamp(let timestamp): hasher.combine(timestamp)
        case .duration(let nanoseconds): hasher.combine(nanoseconds)
        case .type(let type): hasher.combine(type)
        }
    }
}
