/// Builds the nodes of an expression.
///
/// Chains of operators, selections, calls on a result and `?:` are read in loops; the stack is needed only for what is
/// inside parentheses, brackets, arguments and the like, and `Limits.nesting` bounds that. Functions on that way do
/// little
/// themselves: without optimisation every temporary value has its own place in the frame.
struct Parser {
    /// A node and the bytes it was read from, parentheses around it included.
    struct Operand {
        let node: Expression.NodeID
        let range: Range<Int>
    }

    var lexer: Lexer
    var token = Token(kind: .end, start: 0, end: 0)
    private(set) var nodes: [Node] = []
    /// For each node, how many calls of the evaluator it takes inside each other.
    private var heights: [Int] = []
    private var depth = 0
    private let nesting: Int

    init(_ bytes: [UInt8], nesting: Int) {
        lexer = Lexer(bytes)
        self.nesting = nesting
    }

    /// Reads the whole text.
    mutating func parse() throws(SyntaxFault) -> Expression.NodeID {
        try advance()
        if case .end = token.kind { throw SyntaxFault("the expression is empty", at: token.start..<token.end) }
        let root = try expression()
        guard case .end = token.kind else { throw unexpected(wanted: "an operator or the end") }
        return root.node
    }

    /// `a`, or `a ? b : c ? d : e`.
    mutating func expression() throws(SyntaxFault) -> Operand {
        depth += 1
        defer { depth -= 1 }
        guard depth <= nesting else { throw tooDeep(token.start..<token.end) }
        let first = try operators()
        return isAt(.question) ? try conditional(first) : first
    }

    /// The rest of `a ? b : c ? d : e`; the token is the question mark.
    private mutating func conditional(_ first: Operand) throws(SyntaxFault) -> Operand {
        var parts = [first]
        var anchors: [Int] = []
        while isAt(.question) {
            anchors.append(token.start)
            try advance()
            parts.append(try operators())
            try expect(.colon, "of '? :'")
            parts.append(try operators())
        }
        return try conditional(parts, anchors)
    }

    private mutating func conditional(_ parts: [Operand], _ anchors: [Int]) throws(SyntaxFault) -> Operand {
        var parts = parts
        for anchor in anchors.reversed() {
            let last = parts.removeLast()
            let then = parts.removeLast()
            let condition = parts.removeLast()
            let kind = Node.Kind.conditional(condition.node, then: then.node, otherwise: last.node)
            parts.append(try add(kind, condition.range.lowerBound..<last.range.upperBound, anchor: anchor))
        }
        return parts[0]
    }

    /// Operands with operators between them, by precedence.
    private mutating func operators() throws(SyntaxFault) -> Operand {
        var operands = [try unary()]
        var pending: [(infix: InfixOperator, anchor: Int)] = []
        while let infix = InfixOperator(token.kind) {
            while let last = pending.last, last.infix.isApplied(before: infix) { try apply(&pending, &operands) }
            pending.append((infix, token.start))
            try advance()
            operands.append(try unary())
        }
        while !pending.isEmpty { try apply(&pending, &operands) }
        return operands[0]
    }

    /// Makes a node of the last operator, or of the last chain of `&&` or `||`.
    private mutating func apply(
        _ pending: inout [(infix: InfixOperator, anchor: Int)], _ operands: inout [Operand]
    ) throws(SyntaxFault) {
        guard let (infix, anchor) = pending.popLast() else { return }
        var count = 2
        if infix == .and || infix == .or {
            while pending.last?.infix == infix {
                pending.removeLast()
                count += 1
            }
        }
        let parts = Array(operands.suffix(count))
        operands.removeLast(count)
        let range = parts[0].range.lowerBound..<parts[count - 1].range.upperBound
        let kind: Node.Kind =
            switch infix {
            case .and: .and(parts.map(\.node))
            case .or: .or(parts.map(\.node))
            case .binary(let binary): .binary(binary, parts[0].node, parts[1].node)
            }
        operands.append(try add(kind, range, anchor: anchor))
    }

    /// An operand with any number of `!`, or of `-`, before it. A `-` before a number belongs to the number.
    private mutating func unary() throws(SyntaxFault) -> Operand {
        var prefix = try self.prefix()
        var operand: Operand
        if let literal = try negativeNumber(&prefix) {
            operand = try postfix(literal)
        } else {
            operand = try postfix(try primary())
        }
        if !prefix.anchors.isEmpty { operand = try apply(prefix, to: operand) }
        return operand
    }

    private struct Prefix {
        var unary = UnaryOperator.not
        var anchors: [Int] = []
    }

    private mutating func prefix() throws(SyntaxFault) -> Prefix {
        var prefix = Prefix()
        if isAt(.minus) { prefix.unary = .negate }
        let sign: Token.Symbol = isAt(.minus) ? .minus : .not
        while isAt(sign) {
            prefix.anchors.append(token.start)
            try advance()
        }
        if !prefix.anchors.isEmpty, isAt(.not) || isAt(.minus) {
            throw SyntaxFault(
                "'!' and '-' cannot follow each other", help: "put parentheses around the inner one",
                at: token.start..<token.end)
        }
        return prefix
    }

    private mutating func apply(_ prefix: Prefix, to operand: Operand) throws(SyntaxFault) -> Operand {
        var operand = operand
        for anchor in prefix.anchors.reversed() {
            let range = anchor..<operand.range.upperBound
            operand = try add(.unary(prefix.unary, operand.node), range, anchor: anchor)
        }
        return operand
    }

    /// The literal that the last `-` belongs to, if a number follows.
    private mutating func negativeNumber(_ prefix: inout Prefix) throws(SyntaxFault) -> Operand? {
        guard prefix.unary == .negate, let start = prefix.anchors.last else { return nil }
        let value: Value
        switch token.kind {
        case .int(let magnitude): value = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .double(let magnitude): value = .double(-magnitude)
        default: return nil
        }
        prefix.anchors.removeLast()
        let range = start..<token.end
        try advance()
        return try add(.literal(value), range, anchor: start)
    }
}

extension Parser {
    mutating func advance() throws(SyntaxFault) {
        token = try lexer.next()
    }

    /// Whether the token is this symbol. (A call, so that callers, which recurse, keep no copies of tokens on the
    /// stack.)
    func isAt(_ symbol: Token.Symbol) -> Bool {
        token.kind == .symbol(symbol)
    }

    mutating func expect(_ symbol: Token.Symbol, _ purpose: String) throws(SyntaxFault) {
        guard isAt(symbol) else { throw unexpected(wanted: "the '\(symbol.rawValue)' \(purpose)") }
        try advance()
    }

    /// Adds a node.
    mutating func add(_ kind: Node.Kind, _ range: Range<Int>, anchor: Int) throws(SyntaxFault) -> Operand {
        var height = kind.chained.map { heights[$0] } ?? 0
        // The evaluator goes on with the chosen branch of `?:` in its loop; other children take a call of their own.
        var step = 1
        if case .conditional = kind { step = 0 }
        for child in kind.nested { height = max(height, heights[child] + step) }
        guard height <= nesting else { throw tooDeep(range) }
        nodes.append(Node(kind: kind, utf8Range: range, anchor: anchor))
        heights.append(height)
        return Operand(node: nodes.count - 1, range: range)
    }

    private func tooDeep(_ range: Range<Int>) -> SyntaxFault {
        SyntaxFault("the expression is nested deeper than \(nesting) levels", at: range)
    }

    func unexpected(wanted: String) -> SyntaxFault {
        let range = token.start..<token.end
        if case .end = token.kind {
            return SyntaxFault("the expression ends where \(wanted) was expected", at: range)
        }
        return SyntaxFault(
            "found '\(lexer.text(range))' where \(wanted) was expected", help: help(for: token.kind), at: range)
    }

    private func help(for kind: Token.Kind) -> String? {
        switch kind {
        case .identifier("and"), .identifier("AND"): "write '&&'"
        case .identifier("or"), .identifier("OR"): "write '||'"
        case .identifier("not"), .identifier("NOT"): "write '!'"
        case .symbol(.leftBrace): "messages are not part of this language; a map is written { 'key': value }"
        default: nil
        }
    }
}
