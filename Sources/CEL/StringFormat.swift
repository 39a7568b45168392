/// `format`: replaces `%s %d %f %e %b %o %x %X` by arguments, `%%` by a percent sign.
struct StringFormat {
    private static let maximumPrecision = 1_000

    private let clauses: [UInt8]
    private let arguments: [Value]
    private let budget: Budget
    private var position = 0
    private var nextArgument = 0
    private var output: [UInt8] = []

    init(_ format: String, _ arguments: [Value], _ budget: Budget) {
        clauses = Array(format.utf8)
        self.arguments = arguments
        self.budget = budget
    }

    mutating func run() throws(FunctionError) -> String {
        try budget.spend(bytes: clauses.count)
        while position < clauses.count {
            let byte = clauses[position]
            position += 1
            if byte == UInt8(ascii: "%") {
                let text = try clause()
                try budget.spend(bytes: text.utf8.count)
                try budget.check(bytes: output.count + text.utf8.count)
                output.append(contentsOf: text.utf8)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// What replaces a clause; the position is behind the percent sign.
    private mutating func clause() throws(FunctionError) -> String {
        var precision: Int?
        if position < clauses.count, clauses[position] == UInt8(ascii: ".") {
            position += 1
            precision = try self.precision()
        }
        guard position < clauses.count else { throw .invalid("the format ends inside a '%' clause") }
        let verb = clauses[position]
        position += 1
        if verb == UInt8(ascii: "%"), precision == nil { return "%" }
        let known = Array("sdfebxXo".utf8)
        guard known.contains(verb) else { throw .invalid("'%' is followed by no verb of s, d, f, e, b, o, x, X, %") }
        let name = "%" + String(decoding: [verb], as: UTF8.self)
        guard precision == nil || verb == UInt8(ascii: "f") || verb == UInt8(ascii: "e") else {
            throw .invalid("only '%f' and '%e' have a precision, not '\(name)'")
        }
        guard nextArgument < arguments.count else {
            throw .invalid("the format has more clauses than its \(arguments.count) arguments")
        }
        let argument = arguments[nextArgument]
        nextArgument += 1
        guard let text = try text(argument, verb, precision ?? 6) else {
            throw FunctionError("'\(name)' cannot format \(argument.type.name)", kind: .noSuchOverload)
        }
        return text
    }

    private mutating func precision() throws(FunctionError) -> Int {
        var precision = 0
        let start = position
        while position < clauses.count, let digit = clauses[position].decimalDigit {
            precision = min(precision * 10 + Int(digit), Self.maximumPrecision + 1)
            position += 1
        }
        guard position > start else { throw .invalid("'%.' is not followed by a precision") }
        guard precision <= Self.maximumPrecision else {
            throw .invalid("a precision is greater than \(Self.maximumPrecision)")
        }
        return precision
    }

    private func text(_ value: Value, _ verb: UInt8, _ precision: Int) throws(FunctionError) -> String? {
        switch verb {
        case UInt8(ascii: "s"): return try Self.plain(value, budget)
        case UInt8(ascii: "d"):
            switch value {
            case .int, .uint, .double: return try Self.plain(value, budget)
            default: return nil
            }
        case UInt8(ascii: "f"), UInt8(ascii: "e"):
            return try real(value, isScientific: verb == UInt8(ascii: "e"), precision)
        case UInt8(ascii: "b"):
            if case .bool(let bool) = value { return bool ? "1" : "0" }
            return Self.integer(value, radix: 2, uppercase: false)
        case UInt8(ascii: "o"): return Self.integer(value, radix: 8, uppercase: false)
        default: return try hexadecimal(value, uppercase: verb == UInt8(ascii: "X"))
        }
    }

    private func real(_ value: Value, isScientific: Bool, _ precision: Int) throws(FunctionError) -> String? {
        let double: Double
        switch value {
        case .double(let value): double = value
        case .int(let value): double = Double(value)
        case .uint(let value): double = Double(value)
        default: return nil
        }
        guard double.isFinite else { return DoubleText.shortest(double) }
        // The exact digits of a very large or small number are about 1,000, found by as many multiplications.
        try budget.spend(64)
        let expansion = DecimalExpansion(magnitude: double.magnitude)
        let text = isScientific ? expansion.scientific(places: precision) : expansion.fixed(places: precision)
        return (double.sign == .minus ? "-" : "") + text
    }

    private static func integer(_ value: Value, radix: Int, uppercase: Bool) -> String? {
        switch value {
        case .int(let int): String(int, radix: radix, uppercase: uppercase)
        case .uint(let uint): String(uint, radix: radix, uppercase: uppercase)
        default: nil
        }
    }

    private func hexadecimal(_ value: Value, uppercase: Bool) throws(FunctionError) -> String? {
        let bytes: [UInt8]
        switch value {
        case .string(let text): bytes = Array(text.utf8)
        case .bytes(let value): bytes = value
        default: return Self.integer(value, radix: 16, uppercase: uppercase)
        }
        try budget.reserve(bytes: bytes.count * 2)
        let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// `%s`: text without quotes, `[a, b]`, `{k: v}` sorted by the text of the keys.
    private static func plain(_ value: Value, _ budget: Budget) throws(FunctionError) -> String {
        try budget.spend(1)
        switch value {
        case .null: return "null"
        case .bool(let bool): return bool ? "true" : "false"
        case .int(let int): return String(int)
        case .uint(let uint): return String(uint)
        case .double(let double): return DoubleText.shortest(double)
        case .string(let text): return text
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .timestamp(let timestamp): return timestamp.rfc3339
        case .duration(let nanoseconds): return DurationText.text(nanoseconds: nanoseconds)
        case .type(let type): return type.name
        case .list(let list):
            try budget.spend(list.size)
            var parts: [String] = []
            for element in list { parts.append(try plain(element, budget)) }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(let map):
            try budget.spend(map.size)
            var parts: [(key: String, value: String)] = []
            for entry in map.sortedEntries {
                parts.append((try plain(entry.key, budget), try plain(entry.value, budget)))
            }
            parts.sort { $0.key.precedesByScalars($1.key) }
            return "{" + parts.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }
}
