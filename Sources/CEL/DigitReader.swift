/// Reads fixed forms such as dates from ASCII text.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    /// Takes exactly so many digits (at most 18).
    mutating func digits(_ count: Int) -> Int64? {
        guard bytes.count - position >= count else { return nil }
        var number: Int64 = 0
        for byte in bytes[position..<position + count] {
            guard let digit = byte.decimalDigit else { return nil }
            number = number * 10 + Int64(digit)
        }
        position += count
        return number
    }

    /// Takes the digits that are there, and gives them as a number; nil if it does not fit in 64 bits or none is there.
    mutating func digits() -> UInt64? {
        let start = position
        var number: UInt64 = 0
        while position < bytes.count, let digit = bytes[position].decimalDigit {
            let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflow) = tens.addingReportingOverflow(UInt64(digit))
            guard !overflow, !sumOverflow else { return nil }
            number = sum
            position += 1
        }
        return position > start ? number : nil
    }

    /// Takes the digits of a decimal fraction, as billionths; digits after the ninth are dropped.
    mutating func fraction() -> Int64? {
        guard let (digits, scale) = fractionDigits(limit: 9) else { return nil }
        return Int64(digits) * (Timestamp.nanosecondsPerSecond / Int64(scale))
    }

    /// Takes the digits of a decimal fraction: the first `limit` of them (at most 18) as a number, and the power of ten
    /// that it is to be divided by.
    mutating func fractionDigits(limit: Int) -> (digits: UInt64, scale: UInt64)? {
        let start = position
        var digits: UInt64 = 0
        var scale: UInt64 = 1
        while position < bytes.count, let digit = bytes[position].decimalDigit {
            if position - start < limit {
                digits = digits * 10 + UInt64(digit)
                scale *= 10
            }
            position += 1
        }
        return position > start ? (digits, scale) : nil
    }

    /// Takes lower-case letters and the micro signs.
    mutating func word() -> String {
        let start = position
        while position < bytes.count, bytes[position].decimalDigit == nil, bytes[position] != UInt8(ascii: ".") {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of `0`...`9`.
    var decimalDigit: UInt8? {
        let digit = self &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }

    /// The value of `0`...`9`, `a`...`f`, `A`...`F`.
    var hexDigit: UInt8? {
        if let digit = decimalDigit { return digit }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }

    var isIdentifierStart: Bool {
        self == UInt8(ascii: "_") || (self | 0x20) &- UInt8(ascii: "a") < 26
    }

    var isIdentifierPart: Bool { isIdentifierStart || decimalDigit != nil }
}
