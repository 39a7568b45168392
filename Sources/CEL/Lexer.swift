/// Cuts an expression into tokens, one at a time.
struct Lexer {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token; `end` again and again at the end.
    mutating func next() throws(SyntaxFault) -> Token {
        skipBlanks()
        let start = position
        guard let byte = peek() else { return Token(kind: .end, start: start, end: start) }
        let kind: Token.Kind
        if byte.decimalDigit != nil || (byte == UInt8(ascii: ".") && peek(1)?.decimalDigit != nil) {
            kind = try number()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            kind = try quoted(from: start, isRaw: false, isBytes: false)
        } else if byte.isIdentifierStart {
            kind = try word()
        } else if byte == UInt8(ascii: "`") {
            kind = try quotedField()
        } else {
            kind = .symbol(try symbol())
        }
        return Token(kind: kind, start: start, end: position)
    }

    func peek(_ distance: Int = 0) -> UInt8? {
        let index = position + distance
        return index < bytes.count ? bytes[index] : nil
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let byte = peek(), byte != 0x0A, byte != 0x0D { position += 1 }
            default: return
            }
        }
    }

    /// An identifier, or a string with a prefix.
    private mutating func word() throws(SyntaxFault) -> Token.Kind {
        let start = position
        while let byte = peek(), byte.isIdentifierPart { position += 1 }
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return .identifier(text(start..<position))
        }
        switch bytes[start..<position].map({ $0 | 0x20 }) {
        case [UInt8(ascii: "r")]: return try quoted(from: start, isRaw: true, isBytes: false)
        case [UInt8(ascii: "b")]: return try quoted(from: start, isRaw: false, isBytes: true)
        case [UInt8(ascii: "b"), UInt8(ascii: "r")]: return try quoted(from: start, isRaw: true, isBytes: true)
        default:
            throw SyntaxFault(
                "'\(text(start..<position))' is not a prefix of a string",
                help: "the prefixes are r (raw), b (bytes) and br (raw bytes)",
                at: start..<position
            )
        }
    }

    private mutating func quotedField() throws(SyntaxFault) -> Token.Kind {
        let start = position
        position += 1
        while let byte = peek(), byte != UInt8(ascii: "`") {
            let isAllowed = byte.isIdentifierPart || [0x20, 0x2D, 0x2E, 0x2F].contains(byte)
            guard isAllowed else { break }
            position += 1
        }
        guard peek() == UInt8(ascii: "`"), position > start + 1 else {
            throw SyntaxFault(
                "a name in back quotes is empty, not closed, or has a character that it cannot have",
                help: "letters, digits, '_', '-', '.', '/' and spaces are allowed",
                at: start..<position
            )
        }
        position += 1
        return .quotedField(text(start + 1..<position - 1))
    }

    private mutating func symbol() throws(SyntaxFault) -> Token.Symbol {
        let start = position
        if start + 2 <= bytes.count, let symbol = Token.Symbol(rawValue: text(start..<start + 2)) {
            position += 2
            return symbol
        }
        if let symbol = Token.Symbol(rawValue: text(start..<start + 1)) {
            position += 1
            return symbol
        }
        // The whole character, so that the message does not show half of it.
        var end = start + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let character = text(start..<end)
        throw SyntaxFault(
            "\(Value.string(character).celText) is not part of the language", help: Self.help(for: character),
            at: start..<end)
    }

    private static func help(for character: String) -> String? {
        switch character {
        case "=": "write '==' to compare"
        case "&": "write '&&' for 'and'"
        case "|": "write '||' for 'or'"
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{300C}", "\u{300D}": "write straight quotes"
        default: nil
        }
    }
}
