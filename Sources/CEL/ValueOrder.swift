/// How two values stand to each other: the order of numbers, and the result of every other comparison.
enum ValueOrder {
    case less, equal, greater
    /// One of them is NaN.
    case unordered

    /// Compares two numbers of any of the three number types; nil if one is not a number.
    ///
    /// An integer against a double is compared as doubles once the double is known to be near the integer's range: the
    /// language's tests demand that, though it makes `9223372036854775807 < 9223372036854775808.0` false.
    init?(_ left: Value, _ right: Value) {
        switch (left, right) {
        case (.int(let left), .int(let right)): self.init(comparing: left, right)
        case (.uint(let left), .uint(let right)): self.init(comparing: left, right)
        case (.double(let left), .double(let right)): self.init(doubles: left, right)
        case (.int(let left), .uint(let right)): self = left < 0 ? .less : Self(comparing: UInt64(left), right)
        case (.uint(let left), .int(let right)): self = right < 0 ? .greater : Self(comparing: left, UInt64(right))
        case (.int(let left), .double(let right)): self.init(int: left, double: right)
        case (.double(let left), .int(let right)): self = Self(int: right, double: left).reversed
        case (.uint(let left), .double(let right)): self.init(uint: left, double: right)
        case (.double(let left), .uint(let right)): self = Self(uint: right, double: left).reversed
        default: return nil
        }
    }

    init<T: Comparable>(comparing left: T, _ right: T) {
        self = left < right ? .less : left == right ? .equal : .greater
    }

    private init(doubles left: Double, _ right: Double) {
        self = left.isNaN || right.isNaN ? .unordered : Self(comparing: left, right)
    }

    private init(int: Int64, double: Double) {
        if double < -0x1p63 {
            self = .greater
        } else if double > 0x1p63 {
            self = .less
        } else {
            self.init(doubles: Double(int), double)
        }
    }

    private init(uint: UInt64, double: Double) {
        if double < 0 {
            self = .greater
        } else if double > 0x1p64 {
            self = .less
        } else {
            self.init(doubles: Double(uint), double)
        }
    }

    private var reversed: Self {
        switch self {
        case .less: .greater
        case .greater: .less
        case .equal, .unordered: self
        }
    }
}
