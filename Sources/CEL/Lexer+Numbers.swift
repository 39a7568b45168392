extension Lexer {
    /// A number literal without a sign.
    mutating func number() throws(SyntaxFault) -> Token.Kind {
        let start = position
        if peek() == UInt8(ascii: "0"), peek(1).map({ $0 | 0x20 }) == UInt8(ascii: "x"), peek(2)?.hexDigit != nil {
            position += 2
            while peek()?.hexDigit != nil { position += 1 }
            return try integer(from: start, digits: start + 2..<position, radix: 16)
        }
        skipDigits()
        var isDouble = false
        if peek() == UInt8(ascii: "."), peek(1)?.decimalDigit != nil {
            isDouble = true
            position += 1
            skipDigits()
        }
        if peek().map({ $0 | 0x20 }) == UInt8(ascii: "e") {
            let hasSign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if peek(hasSign ? 2 : 1)?.decimalDigit != nil {
                isDouble = true
                position += hasSign ? 2 : 1
                skipDigits()
            }
        }
        guard isDouble else { return try integer(from: start, digits: start..<position, radix: 10) }
        try refuseTail(from: start)
        guard let double = DoubleText.parse(text(start..<position)) else {
            throw SyntaxFault("the number '\(text(start..<position))' is too large for a double", at: start..<position)
        }
        return .double(double)
    }

    private mutating func skipDigits() {
        while peek()?.decimalDigit != nil { position += 1 }
    }

    private mutating func integer(from start: Int, digits: Range<Int>, radix: Int) throws(SyntaxFault) -> Token.Kind {
        let isUnsigned = peek().map { $0 | 0x20 } == UInt8(ascii: "u")
        if isUnsigned { position += 1 }
        try refuseTail(from: start)
        guard let number = UInt64(text(digits), radix: radix), isUnsigned || number <= 1 << 63 else {
            let type = isUnsigned ? "uint" : "int"
            throw SyntaxFault("the number '\(text(start..<position))' is too large for \(type)", at: start..<position)
        }
        return isUnsigned ? .uint(number) : .int(number)
    }

    /// `12ab` is not a number followed by a name.
    private func refuseTail(from start: Int) throws(SyntaxFault) {
        guard peek()?.isIdentifierPart == true else { return }
        var end = position
        while end < bytes.count, bytes[end].isIdentifierPart { end += 1 }
        throw SyntaxFault("'\(text(start..<end))' is not a number", at: start..<end)
    }
}
