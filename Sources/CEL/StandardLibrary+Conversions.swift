extension StandardLibrary {
    /// `bool`, `int`, `uint`, `double`, `string`, `bytes`, `timestamp`, `duration`.
    static let conversionFunctions: [Function] = [
        conversion("bool", bool),
        conversion("int", int),
        conversion("uint", uint),
        conversion("double", double),
        conversion("string", string),
        conversion("bytes", bytes),
        conversion("timestamp", timestamp),
        conversion("duration", duration),
    ]

    private static func conversion(
        _ name: String, _ convert: @escaping @Sendable (Value) throws(FunctionError) -> Value?
    ) -> Function {
        Function(name, .global, 1...1) { arguments, context in
            try context.budget.spend(arguments[0].size)
            guard let value = try convert(arguments[0]) else { throw FunctionError.overload(name, arguments) }
            return value
        }
    }

    private static func refused(_ value: Value, _ type: String) -> FunctionError {
        .invalid("\(value.briefText) cannot be made \(type)")
    }

    private static func outside(_ value: Value, _ type: String) -> FunctionError {
        .range("\(value.briefText) does not fit in \(type)")
    }

    private static func bool(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .bool: return value
        case .string("1"), .string("t"), .string("true"), .string("TRUE"), .string("True"): return .bool(true)
        case .string("0"), .string("f"), .string("false"), .string("FALSE"), .string("False"): return .bool(false)
        case .string: throw refused(value, "a bool")
        default: return nil
        }
    }

    private static func int(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .int: return value
        case .uint(let uint):
            guard let int = Int64(exactly: uint) else { throw outside(value, "int") }
            return .int(int)
        case .double(let double):
            // Both ends are excluded: -2^63 itself is refused although it would fit.
            guard double > -0x1p63, double < 0x1p63 else { throw outside(value, "int") }
            return .int(Int64(double))
        case .string(let text):
            guard isDecimal(text), let int = Int64(text) else { throw refused(value, "an int") }
            return .int(int)
        case .timestamp(let timestamp): return .int(timestamp.seconds)
        default: return nil
        }
    }

    private static func uint(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .uint: return value
        case .int(let int):
            guard let uint = UInt64(exactly: int) else { throw outside(value, "uint") }
            return .uint(uint)
        case .double(let double):
            guard double >= 0, double < 0x1p64 else { throw outside(value, "uint") }
            return .uint(UInt64(double))
        case .string(let text):
            guard isDecimal(text), let uint = UInt64(text) else { throw refused(value, "a uint") }
            return .uint(uint)
        default: return nil
        }
    }

    /// Digits with a sign or none: what Swift reads as an integer, said by us so that it stays so.
    private static func isDecimal(_ text: String) -> Bool {
        var digits = Array(text.utf8)[...]
        if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { digits.removeFirst() }
        return !digits.isEmpty && digits.allSatisfy { $0.decimalDigit != nil }
    }

    private static func double(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .double: return value
        case .int(let int): return .double(Double(int))
        case .uint(let uint): return .double(Double(uint))
        case .string(let text):
            guard let double = DoubleText.parse(text) else { throw refused(value, "a double") }
            return .double(double)
        default: return nil
        }
    }

    private static func string(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .string: return value
        case .bool(let bool): return .string(bool ? "true" : "false")
        case .int(let int): return .string(String(int))
        case .uint(let uint): return .string(String(uint))
        case .double(let double): return .string(DoubleText.shortest(double))
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalid("the bytes are not valid UTF-8")
            }
            return .string(text)
        case .timestamp(let timestamp): return .string(timestamp.rfc3339)
        case .duration(let nanoseconds): return .string(DurationText.text(nanoseconds: nanoseconds))
        case .null, .list, .map, .type: return nil
        }
    }

    private static func bytes(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .bytes: value
        case .string(let text): .bytes(Array(text.utf8))
        default: nil
        }
    }

    private static func timestamp(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .timestamp: return value
        case .int(let seconds):
            guard let timestamp = Timestamp(seconds: seconds) else { throw outside(value, "a timestamp") }
            return .timestamp(timestamp)
        case .string(let text):
            guard let timestamp = Timestamp(rfc3339: text) else {
                throw .invalid("\(value.briefText) is not a timestamp such as '2026-03-15T00:00:00Z'")
            }
            return .timestamp(timestamp)
        default: return nil
        }
    }

    private static func duration(_ value: Value) throws(FunctionError) -> Value? {
        switch value {
        case .duration: value
        case .string(let text): .duration(nanoseconds: try DurationText.parse(text))
        default: nil
        }
    }
}
