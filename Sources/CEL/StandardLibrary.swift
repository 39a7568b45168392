/// All functions that are there without the host's doing.
enum StandardLibrary {
    static let functions =
        basicFunctions + conversionFunctions + timeFunctions + stringFunctions + mathFunctions + encoderFunctions

    /// Functions that look at values: sizes, substrings, patterns, types.
    private static let basicFunctions: [Function] = [
        Function("size", .global, 1...1, body: size),
        Function("size", .method, 1...1, body: size),
        Function("type", .global, 1...1) { arguments, _ in .type(arguments[0].type) },
        Function("dyn", .global, 1...1) { arguments, _ in arguments[0] },
        textTest("contains") { text, part in TextSearch.firstPosition(of: part, in: text, from: 0) != nil },
        textTest("startsWith") { text, part in text.starts(with: part) },
        textTest("endsWith") { text, part in text.suffix(part.count).elementsEqual(part) },
        Function("matches", .global, 2...2, body: matches),
        Function("matches", .method, 2...2, body: matches),
    ]

    /// `base64.encode` and `base64.decode`.
    private static let encoderFunctions: [Function] = [
        Function("base64.encode", .global, 1...1) { arguments, context in
            guard case .bytes(let bytes) = arguments[0] else {
                throw FunctionError.overload("base64.encode", arguments)
            }
            try context.budget.reserve(bytes: bytes.count / 3 * 4)
            return .string(Base64.encode(bytes))
        },
        Function("base64.decode", .global, 1...1) { arguments, context in
            guard case .string(let text) = arguments[0] else {
                throw FunctionError.overload("base64.decode", arguments)
            }
            try context.budget.reserve(bytes: text.utf8.count)
            guard let bytes = Base64.decode(text) else { throw FunctionError.invalid("the text is not base64") }
            return .bytes(bytes)
        },
    ]

    private static func size(_ arguments: [Value], _ context: CallContext) throws -> Value {
        switch arguments[0] {
        case .string(let text):
            try context.budget.spend(bytes: text.utf8.count)
            return .int(Int64(text.unicodeScalars.count))
        case .bytes(let bytes): return .int(Int64(bytes.count))
        case .list(let list): return .int(Int64(list.count))
        case .map(let map): return .int(Int64(map.count))
        default: throw FunctionError.overload("size", arguments)
        }
    }

    /// A method of a string that compares its bytes with those of another.
    private static func textTest(
        _ name: String, _ test: @escaping @Sendable (_ text: [UInt8], _ part: [UInt8]) -> Bool
    ) -> Function {
        Function(name, .method, 2...2) { arguments, context in
            guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
                throw FunctionError.overload(name, arguments)
            }
            try context.budget.spend(bytes: text.utf8.count + part.utf8.count)
            return .bool(test(Array(text.utf8), Array(part.utf8)))
        }
    }

    private static func matches(_ arguments: [Value], _ context: CallContext) throws -> Value {
        guard case .string(let text) = arguments[0], case .string(let pattern) = arguments[1] else {
            throw FunctionError.overload("matches", arguments)
        }
        try context.budget.spend(pattern.utf8.count)
        let program = try RegexProgram(pattern)
        try context.budget.spend(program.instructions.count / 4)
        var matcher = RegexMatcher(program, budget: context.budget)
        return .bool(try matcher.finds(in: text))
    }
}
