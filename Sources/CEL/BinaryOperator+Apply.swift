extension BinaryOperator {
    /// The value of `left op right`.
    func apply(_ left: Value, _ right: Value, _ budget: Budget) throws(FunctionError) -> Value {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder: return try arithmetic(left, right, budget)
        case .equal:
            try budget.spend(min(left.size, right.size))
            return .bool(left.isEqual(to: right))
        case .notEqual:
            try budget.spend(min(left.size, right.size))
            return .bool(!left.isEqual(to: right))
        case .in: return .bool(try contains(left, in: right, budget))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            try budget.spend(min(left.size, right.size))
            guard let order = left.ordered(against: right) else { throw .overload(rawValue, [left, right]) }
            return .bool(holds(for: order))
        }
    }

    private func holds(for order: ValueOrder) -> Bool {
        switch self {
        case .less: order == .less
        case .lessOrEqual: order == .less || order == .equal
        case .greater: order == .greater
        default: order == .greater || order == .equal
        }
    }

    private func contains(_ element: Value, in container: Value, _ budget: Budget) throws(FunctionError) -> Bool {
        switch container {
        case .list(let list):
            for other in list.elements {
                try budget.spend(min(element.size, other.size))
                if other.isEqual(to: element) { return true }
            }
            return false
        case .map(let map):
            try budget.spend(element.size)
            return map[element] != nil
        default: throw .overload(rawValue, [element, container])
        }
    }

    private func arithmetic(_ left: Value, _ right: Value, _ budget: Budget) throws(FunctionError) -> Value {
        switch (left, right) {
        case (.int(let left), .int(let right)): return .int(try integer(left, right))
        case (.uint(let left), .uint(let right)): return .uint(try integer(left, right))
        case (.double(let left), .double(let right)):
            switch self {
            case .add: return .double(left + right)
            case .subtract: return .double(left - right)
            case .multiply: return .double(left * right)
            case .divide: return .double(left / right)
            default: break
            }
        case (.timestamp, _), (.duration, _):
            if let value = try time(left, right) { return value }
        default:
            if self == .add, let value = try join(left, right, budget) { return value }
        }
        throw .overload(rawValue, [left, right])
    }

    private func integer<Integer: FixedWidthInteger>(
        _ left: Integer, _ right: Integer
    ) throws(FunctionError) -> Integer {
        let result: (partialValue: Integer, overflow: Bool)
        switch self {
        case .add: result = left.addingReportingOverflow(right)
        case .subtract: result = left.subtractingReportingOverflow(right)
        case .multiply: result = left.multipliedReportingOverflow(by: right)
        default:
            guard right != 0 else {
                throw FunctionError("'\(left) \(rawValue) 0' divides by zero", kind: .divisionByZero)
            }
            result =
                self == .divide
                ? left.dividedReportingOverflow(by: right) : left.remainderReportingOverflow(dividingBy: right)
        }
        guard !result.overflow else {
            throw .range("'\(left) \(rawValue) \(right)' does not fit in \(Integer.isSigned ? "int" : "uint")")
        }
        return result.partialValue
    }

    private func join(_ left: Value, _ right: Value, _ budget: Budget) throws(FunctionError) -> Value? {
        switch (left, right) {
        case (.string(let left), .string(let right)):
            try budget.reserve(bytes: left.utf8.count + right.utf8.count)
            return .string(left + right)
        case (.bytes(let left), .bytes(let right)):
            try budget.reserve(bytes: left.count + right.count)
            return .bytes(left + right)
        case (.list(let first), .list(let second)):
            let joined = ListValue.size(joining: first, second)
            guard joined <= budget.limits.valueSize else {
                throw FunctionError("a value is larger than \(budget.limits.valueSize) elements", kind: .limit)
            }
            try budget.spend(first.count + second.count)
            return .list(first.elements + second.elements)
        default: return nil
        }
    }

    private func time(_ left: Value, _ right: Value) throws(FunctionError) -> Value? {
        switch (self, left, right) {
        case (.add, .timestamp(let moment), .duration(let nanoseconds)),
            (.add, .duration(let nanoseconds), .timestamp(let moment)):
            return try Self.timestamp(moment.advanced(byNanoseconds: nanoseconds))
        case (.subtract, .timestamp(let moment), .duration(let nanoseconds)):
            return try Self.timestamp(moment.advanced(byNegated: nanoseconds))
        case (.subtract, .timestamp(let left), .timestamp(let right)):
            return try Self.duration(left.nanoseconds(since: right))
        case (.add, .duration(let left), .duration(let right)):
            let (sum, overflow) = left.addingReportingOverflow(right)
            return try Self.duration(overflow ? nil : sum)
        case (.subtract, .duration(let left), .duration(let right)):
            let (difference, overflow) = left.subtractingReportingOverflow(right)
            return try Self.duration(overflow ? nil : difference)
        default: return nil
        }
    }

    private static func timestamp(_ timestamp: Timestamp?) throws(FunctionError) -> Value {
        guard let timestamp else { throw .range("the timestamp is outside the years 1 to 9999") }
        return .timestamp(timestamp)
    }

    private static func duration(_ nanoseconds: Int64?) throws(FunctionError) -> Value {
        guard let nanoseconds else { throw .range("the duration is longer than 2^63 nanoseconds") }
        return .duration(nanoseconds: nanoseconds)
    }
}
