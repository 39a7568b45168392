extension StandardLibrary {
    /// The extension `strings`. All indexes count code points.
    static let stringFunctions: [Function] = [
        Function("charAt", .method, 2...2) { arguments, context in
            let (text, index) = try (scalars(0, "charAt", arguments, context), int(1, "charAt", arguments))
            let place = try position(index, in: text)
            return .string(place == text.count ? "" : String(text[place]))
        },
        Function("indexOf", .method, 2...3, body: indexOf),
        Function("lastIndexOf", .method, 2...3, body: lastIndexOf),
        Function("join", .method, 1...2, body: join),
        mapping("lowerAscii") { ("A"..."Z").contains($0) ? Unicode.Scalar(UInt8($0.value) + 32) : $0 },
        mapping("upperAscii") { ("a"..."z").contains($0) ? Unicode.Scalar(UInt8($0.value) - 32) : $0 },
        Function("replace", .method, 3...4, body: replace),
        Function("split", .method, 2...3, body: split),
        Function("substring", .method, 2...3, body: substring),
        Function("trim", .method, 1...1) { arguments, context in
            let text = try scalars(0, "trim", arguments, context)
            let start = text.firstIndex { !$0.properties.isWhitespace } ?? text.count
            let end = text.lastIndex { !$0.properties.isWhitespace } ?? start - 1
            return .string(String(scalars: text[start..<end + 1]))
        },
        Function("reverse", .method, 1...1) { arguments, context in
            .string(String(scalars: try scalars(0, "reverse", arguments, context).reversed()))
        },
        Function("strings.quote", .global, 1...1) { arguments, context in
            let text = try string(0, "strings.quote", arguments)
            try context.budget.reserve(bytes: text.utf8.count)
            return .string(quote(text))
        },
        Function("format", .method, 2...2) { arguments, context in
            guard case .list(let list) = arguments[1] else { throw FunctionError.overload("format", arguments) }
            var format = StringFormat(try string(0, "format", arguments), list.elements, context.budget)
            return .string(try format.run())
        },
    ]

    private static func string(_ index: Int, _ name: String, _ arguments: [Value]) throws(FunctionError) -> String {
        guard case .string(let text) = arguments[index] else { throw .overload(name, arguments) }
        return text
    }

    private static func scalars(
        _ index: Int, _ name: String, _ arguments: [Value], _ context: CallContext
    ) throws(FunctionError) -> [Unicode.Scalar] {
        let text = try string(index, name, arguments)
        try context.budget.spend(bytes: text.utf8.count * 2)
        return text.scalarArray
    }

    private static func int(_ index: Int, _ name: String, _ arguments: [Value]) throws(FunctionError) -> Int64 {
        guard case .int(let int) = arguments[index] else { throw .overload(name, arguments) }
        return int
    }

    /// An index that may be the end too.
    private static func position(_ index: Int64, in text: [Unicode.Scalar]) throws(FunctionError) -> Int {
        guard let position = Int(exactly: index), (0...text.count).contains(position) else {
            throw .index(index, size: text.count)
        }
        return position
    }

    private static func mapping(
        _ name: String, _ map: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar
    ) -> Function {
        Function(name, .method, 1...1) { arguments, context in
            .string(String(scalars: try scalars(0, name, arguments, context).map(map)))
        }
    }

    private static func indexOf(_ arguments: [Value], _ context: CallContext) throws -> Value {
        let text = try scalars(0, "indexOf", arguments, context)
        let part = try scalars(1, "indexOf", arguments, context)
        let start = arguments.count == 3 ? try position(int(2, "indexOf", arguments), in: text) : 0
        return .int(Int64(TextSearch.firstPosition(of: part, in: text, from: start) ?? -1))
    }

    private static func lastIndexOf(_ arguments: [Value], _ context: CallContext) throws -> Value {
        let text = try scalars(0, "lastIndexOf", arguments, context)
        let part = try scalars(1, "lastIndexOf", arguments, context)
        let last = arguments.count == 3 ? try position(int(2, "lastIndexOf", arguments), in: text) : text.count
        var found = -1
        TextSearch.scan(part, text, from: 0) { position in
            if position <= last { found = position }
            return position < last
        }
        return .int(Int64(found))
    }

    private static func substring(_ arguments: [Value], _ context: CallContext) throws -> Value {
        let text = try scalars(0, "substring", arguments, context)
        let start = try position(int(1, "substring", arguments), in: text)
        let end = arguments.count == 3 ? try position(int(2, "substring", arguments), in: text) : text.count
        guard start <= end else {
            throw FunctionError("the substring from \(start) would end at \(end)", kind: .indexOutOfRange)
        }
        return .string(String(scalars: text[start..<end]))
    }

    private static func join(_ arguments: [Value], _ context: CallContext) throws -> Value {
        guard case .list(let list) = arguments[0] else { throw FunctionError.overload("join", arguments) }
        let separator = arguments.count == 2 ? try string(1, "join", arguments) : ""
        var result = ""
        for (index, element) in list.enumerated() {
            guard case .string(let text) = element else {
                throw FunctionError(
                    "'join' takes a list of strings, not of \(element.type.name)", kind: .noSuchOverload)
            }
            try context.budget.spend(bytes: separator.utf8.count + text.utf8.count)
            try context.budget.admit(.string(result))
            if index > 0 { result += separator }
            result += text
        }
        return .string(result)
    }

    private static func split(_ arguments: [Value], _ context: CallContext) throws -> Value {
        let text = try scalars(0, "split", arguments, context)
        let separator = try scalars(1, "split", arguments, context)
        let limit = arguments.count == 3 ? try int(2, "split", arguments) : -1
        if limit == 0 { return .list([]) }
        let most = limit < 0 ? Int.max : Int(limit)
        var parts: [Value] = []
        var start = 0
        for cut in cuts(of: separator, in: text, limit: most - 1) where separator.count > 0 || cut > 0 {
            parts.append(.string(String(scalars: text[start..<cut])))
            start = cut + separator.count
            try context.budget.spend(1)
        }
        parts.append(.string(String(scalars: text[start...])))
        if separator.isEmpty, text.isEmpty { parts = [] }
        return .list(parts)
    }

    /// Where a separator is, without overlaps; an empty one is between code points.
    private static func cuts(of part: [Unicode.Scalar], in text: [Unicode.Scalar], limit: Int) -> [Int] {
        guard limit > 0 else { return [] }
        if part.isEmpty { return Array((1..<max(1, text.count)).prefix(limit)) }
        var cuts: [Int] = []
        TextSearch.scan(part, text, from: 0) { position in
            if let last = cuts.last, position < last + part.count { return true }
            cuts.append(position)
            return cuts.count < limit
        }
        return cuts
    }

    private static func replace(_ arguments: [Value], _ context: CallContext) throws -> Value {
        let text = try scalars(0, "replace", arguments, context)
        let part = try scalars(1, "replace", arguments, context)
        let replacement = try string(2, "replace", arguments)
        let limit = arguments.count == 4 ? try int(3, "replace", arguments) : -1
        let most = limit < 0 ? Int.max : Int(limit)
        let positions = part.isEmpty ? Array((0...text.count).prefix(most)) : cuts(of: part, in: text, limit: most)
        let (growth, overflow) = replacement.utf8.count.multipliedReportingOverflow(by: positions.count)
        let (total, totalOverflow) = growth.addingReportingOverflow(text.count)
        try context.budget.reserve(bytes: overflow || totalOverflow ? .max : total)
        var result = String.UnicodeScalarView()
        var start = 0
        for position in positions {
            result.append(contentsOf: text[start..<position])
            result.append(contentsOf: replacement.unicodeScalars)
            start = position + part.count
        }
        result.append(contentsOf: text[start...])
        return .string(String(result))
    }

    /// The text in double quotes, with escapes for what has one.
    private static func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x07: result += "\\a"
            case 0x08: result += "\\b"
            case 0x0C: result += "\\f"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0x0B: result += "\\v"
            case 0x5C: result += "\\\\"
            case 0x22: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
