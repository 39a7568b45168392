extension StandardLibrary {
    /// The extension `math`.
    static let mathFunctions: [Function] = [
        extremum("math.greatest", replaces: .greater),
        extremum("math.least", replaces: .less),
        rounding("math.ceil", .up),
        rounding("math.floor", .down),
        rounding("math.trunc", .towardZero),
        rounding("math.round", .toNearestOrAwayFromZero),
        number("math.abs", abs),
        number("math.sign", sign),
        number("math.sqrt", squareRoot),
        number("math.bitNot", bitNot),
        test("math.isNaN") { $0.isNaN },
        test("math.isInf") { $0.isInfinite },
        test("math.isFinite") { $0.isFinite },
        bits("math.bitAnd") { $0 & $1 },
        bits("math.bitOr") { $0 | $1 },
        bits("math.bitXor") { $0 ^ $1 },
        shift("math.bitShiftLeft") { $0 << $1 },
        shift("math.bitShiftRight") { $0 >> $1 },
    ]

    /// Takes any number of arguments, or one list that is not empty.
    private static func extremum(_ name: String, replaces: ValueOrder) -> Function {
        Function(name, .global, 1...Int.max) { arguments, context in
            var numbers = arguments
            if arguments.count == 1, case .list(let list) = arguments[0] { numbers = list.elements }
            try context.budget.spend(numbers.count)
            guard var best = numbers.first else { throw FunctionError.invalid("'\(name)' of an empty list") }
            for number in numbers {
                guard let order = ValueOrder(number, best) else { throw FunctionError.overload(name, arguments) }
                if order == replaces { best = number }
            }
            return best
        }
    }

    private static func number(
        _ name: String, _ body: @escaping @Sendable (Value) throws(FunctionError) -> Value?
    ) -> Function {
        Function(name, .global, 1...1) { arguments, _ in
            guard let value = try body(arguments[0]) else { throw FunctionError.overload(name, arguments) }
            return value
        }
    }

    private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> Function {
        number(name) { value throws(FunctionError) in
            if case .double(let double) = value { .double(double.rounded(rule)) } else { nil }
        }
    }

    private static func test(_ name: String, _ test: @escaping @Sendable (Double) -> Bool) -> Function {
        number(name) { value throws(FunctionError) in
            if case .double(let double) = value { .bool(test(double)) } else { nil }
        }
    }

    private static func abs(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .int(let int):
            guard int != .min else { throw .range("the absolute value of \(int) does not fit in int") }
            return .int(Swift.abs(int))
        case .uint: return value
        case .double(let double): return .double(double.magnitude)
        default: return nil
        }
    }

    private static func sign(_ value: Value) -> Value? {
        switch value {
        case .int(let int): .int(int.signum())
        case .uint(let uint): .uint(uint == 0 ? 0 : 1)
        case .double(let double): .double(double.isNaN ? double : double == 0 ? 0 : double < 0 ? -1 : 1)
        default: nil
        }
    }

    private static func squareRoot(_ value: Value) -> Value? {
        switch value {
        case .int(let int): .double(Double(int).squareRoot())
        case .uint(let uint): .double(Double(uint).squareRoot())
        case .double(let double): .double(double.squareRoot())
        default: nil
        }
    }

    private static func bitNot(_ value: Value) -> Value? {
        switch value {
        case .int(let int): .int(~int)
        case .uint(let uint): .uint(~uint)
        default: nil
        }
    }

    private static func bits(_ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> Function {
        Function(name, .global, 2...2) { arguments, _ in
            switch (arguments[0], arguments[1]) {
            case (.int(let left), .int(let right)):
                return .int(Int64(bitPattern: body(UInt64(bitPattern: left), UInt64(bitPattern: right))))
            case (.uint(let left), .uint(let right)): return .uint(body(left, right))
            default: throw FunctionError.overload(name, arguments)
            }
        }
    }

    /// Shifts bits without regard to a sign; by 64 or more gives 0.
    private static func shift(_ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> Function {
        Function(name, .global, 2...2) { arguments, _ in
            guard case .int(let count) = arguments[1] else { throw FunctionError.overload(name, arguments) }
            guard arguments[0].type == .int || arguments[0].type == .uint else {
                throw FunctionError.overload(name, arguments)
            }
            guard let places = UInt64(exactly: count) else {
                throw FunctionError.invalid("'\(name)' by a negative number (\(count))")
            }
            switch arguments[0] {
            case .int(let int): return .int(Int64(bitPattern: body(UInt64(bitPattern: int), places)))
            case .uint(let uint): return .uint(body(uint, places))
            default: throw FunctionError.overload(name, arguments)
            }
        }
    }
}
