extension UnaryOperator {
    /// The value of `op value`.
    func apply(to value: Value) throws(FunctionError) -> Value {
        switch (self, value) {
        case (.not, .bool(let bool)): return .bool(!bool)
        case (.negate, .int(let int)):
            guard int != .min else { throw .range("'-(\(int))' does not fit in int") }
            return .int(-int)
        case (.negate, .double(let double)): return .double(-double)
        default: throw .overload(rawValue, [value])
        }
    }
}
