extension Parser {
    private static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]
    private static let keywords: Set<String> = ["false", "in", "null", "true"]

    /// A literal, name, call, list, map, or expression in parentheses.
    mutating func primary() throws(SyntaxFault) -> Operand {
        if isAt(.leftParenthesis) { return try parenthesized() }
        if isAt(.leftBracket) { return try list() }
        if isAt(.leftBrace) { return try map() }
        if let literal = try literal() { return literal }
        let name = try self.name()
        return isAt(.leftParenthesis) ? try globalCall(name) : try variable(name)
    }

    private mutating func parenthesized() throws(SyntaxFault) -> Operand {
        let start = token.start
        try advance()
        let inner = try expression()
        let end = token.end
        try expect(.rightParenthesis, "that closes a parenthesis")
        return Operand(node: inner.node, range: start..<end)
    }

    /// A literal; nil if the token is not one.
    private mutating func literal() throws(SyntaxFault) -> Operand? {
        let range = token.start..<token.end
        let value: Value
        switch token.kind {
        case .int(let number):
            guard let int = Int64(exactly: number) else {
                throw SyntaxFault("the number '\(lexer.text(range))' is too large for int", at: range)
            }
            value = .int(int)
        case .uint(let number): value = .uint(number)
        case .double(let number): value = .double(number)
        case .string(let text): value = .string(text)
        case .bytes(let bytes): value = .bytes(bytes)
        case .identifier("true"): value = .bool(true)
        case .identifier("false"): value = .bool(false)
        case .identifier("null"): value = .null
        default: return nil
        }
        try advance()
        return try add(.literal(value), range, anchor: range.lowerBound)
    }

    /// A name as written.
    private struct Name {
        let text: String
        let isRooted: Bool
        /// With the leading dot.
        let range: Range<Int>
        let anchor: Int
    }

    private mutating func name() throws(SyntaxFault) -> Name {
        let start = token.start
        let isRooted = isAt(.dot)
        if isRooted { try advance() }
        guard case .identifier(let text) = token.kind, !Self.keywords.contains(text) else {
            throw unexpected(wanted: isRooted ? "a name" : "a value")
        }
        guard !Self.reserved.contains(text) else {
            throw SyntaxFault("'\(text)' is a reserved word and cannot be a name", at: token.start..<token.end)
        }
        let name = Name(text: text, isRooted: isRooted, range: start..<token.end, anchor: token.start)
        try advance()
        return name
    }

    private mutating func variable(_ name: Name) throws(SyntaxFault) -> Operand {
        try add(.identifier(name.text, isRooted: name.isRooted), name.range, anchor: name.anchor)
    }

    private mutating func globalCall(_ name: Name) throws(SyntaxFault) -> Operand {
        let (arguments, end) = try arguments()
        return try call(name.text, arguments, name.range.lowerBound..<end, anchor: name.anchor)
    }

    /// Arguments in parentheses; the token is the left one.
    private mutating func arguments() throws(SyntaxFault) -> (nodes: [Expression.NodeID], end: Int) {
        try advance()
        var nodes: [Expression.NodeID] = []
        if !isAt(.rightParenthesis) {
            nodes.append(try expression().node)
            while isAt(.comma) {
                try advance()
                nodes.append(try expression().node)
            }
        }
        let end = token.end
        try expect(.rightParenthesis, "after the arguments")
        return (nodes, end)
    }

    private mutating func list() throws(SyntaxFault) -> Operand {
        let start = token.start
        try advance()
        var elements: [Expression.NodeID] = []
        while !isAt(.rightBracket) {
            elements.append(try expression().node)
            guard isAt(.comma) else { break }
            try advance()
        }
        let end = token.end
        try expect(.rightBracket, "that closes the list")
        return try add(.list(elements), start..<end, anchor: start)
    }

    private mutating func map() throws(SyntaxFault) -> Operand {
        let start = token.start
        try advance()
        var parts: [Expression.NodeID] = []
        while !isAt(.rightBrace) {
            parts.append(try expression().node)
            try expect(.colon, "between a key and its value")
            parts.append(try expression().node)
            guard isAt(.comma) else { break }
            try advance()
        }
        let end = token.end
        try expect(.rightBrace, "that closes the map")
        return try add(.map(parts), start..<end, anchor: start)
    }

    /// Any number of `.field`, `.method(…)` and `[index]` after an operand.
    mutating func postfix(_ first: Operand) throws(SyntaxFault) -> Operand {
        var operand = first
        while true {
            if isAt(.dot) {
                operand = try member(of: operand)
            } else if isAt(.leftBracket) {
                operand = try index(of: operand)
            } else {
                return operand
            }
        }
    }

    private mutating func index(of operand: Operand) throws(SyntaxFault) -> Operand {
        let anchor = token.start
        try advance()
        let index = try expression()
        let range = operand.range.lowerBound..<token.end
        try expect(.rightBracket, "after the index")
        return try add(.index(operand.node, index.node), range, anchor: anchor)
    }

    private mutating func member(of operand: Operand) throws(SyntaxFault) -> Operand {
        let name = try memberName()
        guard isAt(.leftParenthesis), !name.isRooted else { return try field(name, of: operand) }
        let (arguments, end) = try arguments()
        return try method(operand, name.text, arguments, operand.range.lowerBound..<end, anchor: name.anchor)
    }

    /// The name after a dot; one in back quotes is marked as rooted, because it cannot be a method.
    private mutating func memberName() throws(SyntaxFault) -> Name {
        try advance()
        let range = token.start..<token.end
        let name: Name
        switch token.kind {
        case .quotedField(let field):
            name = Name(text: field, isRooted: true, range: range, anchor: range.lowerBound)
        case .identifier(let text) where !Self.keywords.contains(text):
            name = Name(text: text, isRooted: false, range: range, anchor: range.lowerBound)
        default: throw unexpected(wanted: "a field or method name")
        }
        try advance()
        return name
    }

    private mutating func field(_ name: Name, of operand: Operand) throws(SyntaxFault) -> Operand {
        let kind = name.isRooted ? Node.Kind.select(operand.node, field: name.text) : select(operand, name.text)
        return try add(kind, operand.range.lowerBound..<name.range.upperBound, anchor: name.anchor)
    }

    /// A selection, unless it completes one of the two type names that have dots.
    private func select(_ operand: Operand, _ field: String) -> Node.Kind {
        if case .select(let base, "protobuf") = nodes[operand.node].kind,
            case .identifier("google", _) = nodes[base].kind,
            let type = ValueType(rawValue: "google.protobuf.\(field)")
        {
            return .literal(.type(type))
        }
        return .select(operand.node, field: field)
    }
}
