extension Lexer {
    /// A string or bytes literal; the position is at its first quote.
    mutating func quoted(from start: Int, isRaw: Bool, isBytes: Bool) throws(SyntaxFault) -> Token.Kind {
        guard let quote = peek() else { throw unterminated(start, "'") }
        let isTriple = peek(1) == quote && peek(2) == quote
        let mark = String(repeating: Character(Unicode.Scalar(quote)), count: isTriple ? 3 : 1)
        position += isTriple ? 3 : 1
        var content: [UInt8] = []
        while true {
            guard let byte = peek() else { throw unterminated(start, mark) }
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                position += isTriple ? 3 : 1
                break
            }
            if byte == UInt8(ascii: "\\"), !isRaw {
                try escape(into: &content, isBytes: isBytes)
            } else if byte == 0x0A || byte == 0x0D, !isTriple {
                throw unterminated(start, mark)
            } else {
                content.append(byte)
                position += 1
            }
        }
        // The source is a Swift string and escapes append whole code points, so that the text is valid UTF-8.
        return isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }

    private func unterminated(_ start: Int, _ mark: String) -> SyntaxFault {
        SyntaxFault(
            "the string is not closed",
            help: "it needs \(mark) at its end" + (mark.utf8.count == 1 ? " on the same line" : ""),
            at: start..<position
        )
    }

    /// An escape sequence; the position is at the backslash.
    private mutating func escape(into content: inout [UInt8], isBytes: Bool) throws(SyntaxFault) {
        let start = position
        guard let letter = peek(1) else {
            throw SyntaxFault("a backslash ends the expression", at: start..<start + 1)
        }
        position += 2
        switch letter {
        case UInt8(ascii: "a"): content.append(0x07)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "v"): content.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            content.append(letter)
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            let code = try code(digits: 2, radix: 16, from: start)
            try append(code, to: &content, isBytes: isBytes, from: start)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            position -= 1
            let code = try code(digits: 3, radix: 8, from: start)
            try append(code, to: &content, isBytes: isBytes, from: start)
        case UInt8(ascii: "u") where !isBytes:
            let code = try code(digits: 4, radix: 16, from: start)
            try append(code, to: &content, isBytes: false, from: start)
        case UInt8(ascii: "U") where !isBytes:
            let code = try code(digits: 8, radix: 16, from: start)
            try append(code, to: &content, isBytes: false, from: start)
        default: throw unknownEscape(start, isBytes: isBytes)
        }
    }

    private mutating func code(digits: Int, radix: Int, from start: Int) throws(SyntaxFault) -> UInt32 {
        let end = position + digits
        guard
            end <= bytes.count, bytes[position..<end].allSatisfy({ $0.hexDigit != nil }),
            let code = UInt32(text(position..<end), radix: radix)
        else {
            let shown = min(end, bytes.count)
            throw SyntaxFault(
                "the escape does not have its \(digits) \(radix == 8 ? "octal" : "hexadecimal") digits",
                at: start..<shown)
        }
        position = end
        return code
    }

    /// In bytes a code is one raw byte, in a string it is a code point.
    private func append(
        _ code: UInt32, to content: inout [UInt8], isBytes: Bool, from start: Int
    ) throws(SyntaxFault) {
        if isBytes {
            content.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code) {
            content.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        } else {
            throw SyntaxFault("'\(text(start..<position))' is not a Unicode code point", at: start..<position)
        }
    }

    private func unknownEscape(_ start: Int, isBytes: Bool) -> SyntaxFault {
        var end = start + 2
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        let help =
            isBytes
            ? "\\u and \\U are not allowed in bytes; write \\x and two digits for each byte"
            : "write \\\\ for a backslash, or r'...' for a string without escapes"
        return SyntaxFault("'\(text(start..<end))' is not an escape", help: help, at: start..<end)
    }
}
