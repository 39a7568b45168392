/// The exact decimal digits of a finite double, for rounding to a number of places.
///
/// A double is m * 2^e. For e < 0 it equals m * 5^-e / 10^-e, so its digits are those of a whole number with the point
/// moved; there are at most about 1,100 of them.
struct DecimalExpansion {
    /// ASCII digits without leading zeros; `0` for zero.
    private(set) var digits: [UInt8]
    /// How many of the digits are after the decimal point; may exceed their count.
    private(set) var scale: Int

    init(magnitude: Double) {
        guard magnitude > 0 else {
            (digits, scale) = ([UInt8(ascii: "0")], 0)
            return
        }
        var significand = magnitude.significandBitPattern
        var exponent = Int(magnitude.exponentBitPattern) - 1_075
        if magnitude.isNormal { significand |= 1 << 52 } else { exponent += 1 }
        let zeros = significand.trailingZeroBitCount
        significand >>= UInt64(zeros)
        exponent += zeros
        var number = [UInt32(significand % Self.base), UInt32(significand / Self.base)]
        for _ in 0..<abs(exponent) { Self.multiply(&number, by: exponent < 0 ? 5 : 2) }
        digits = Self.digits(number)
        scale = max(0, -exponent)
    }

    private static let base: UInt64 = 1_000_000_000

    /// `number` holds limbs of nine decimal digits, lowest first.
    private static func multiply(_ number: inout [UInt32], by factor: UInt64) {
        var carry: UInt64 = 0
        for index in number.indices {
            let product = UInt64(number[index]) * factor + carry
            number[index] = UInt32(product % base)
            carry = product / base
        }
        if carry > 0 { number.append(UInt32(carry)) }
    }

    private static func digits(_ number: [UInt32]) -> [UInt8] {
        let text = number.reversed().map { padded(Int64($0), 9) }.joined()
        let digits = Array(text.utf8.drop { $0 == UInt8(ascii: "0") })
        return digits.isEmpty ? [UInt8(ascii: "0")] : digits
    }

    /// Rounds to so many places after the point, half to even, and gives `12.50`.
    func fixed(places: Int) -> String {
        var copy = self
        copy.round(dropping: scale - places)
        let padding = String(repeating: "0", count: max(0, copy.scale + 1 - copy.digits.count))
        var text = padding + String(decoding: copy.digits, as: UTF8.self)
        let missing = places - copy.scale
        if missing > 0 { text += String(repeating: "0", count: missing) }
        guard places > 0 else { return text }
        let split = text.utf8.index(text.endIndex, offsetBy: -places)
        return text[..<split] + "." + text[split...]
    }

    /// Rounds to one digit before and so many after the point, half to even, and gives `1.25e+01`.
    func scientific(places: Int) -> String {
        var copy = self
        copy.round(dropping: digits.count - places - 1)
        // Rounding up may have added a digit: 9.99 to 10.0.
        if copy.digits.count > places + 1 { copy.round(dropping: copy.digits.count - places - 1) }
        let isZero = digits == [UInt8(ascii: "0")]
        let exponent = isZero ? 0 : copy.digits.count - 1 - copy.scale
        var text = String(decoding: copy.digits, as: UTF8.self)
        text += String(repeating: "0", count: max(0, places + 1 - copy.digits.count))
        if places > 0 {
            let split = text.utf8.index(after: text.startIndex)
            text = text[..<split] + "." + text[split...]
        }
        return text + (exponent < 0 ? "e-" : "e+") + padded(Int64(abs(exponent)), 2)
    }

    private mutating func round(dropping count: Int) {
        guard count > 0 else { return }
        let kept = max(0, digits.count - count)
        let dropped = digits[kept...]
        var rest = Array(digits[..<kept])
        if roundsUp(dropped, count: count, last: rest.last) {
            var index = rest.count - 1
            while index >= 0, rest[index] == UInt8(ascii: "9") {
                rest[index] = UInt8(ascii: "0")
                index -= 1
            }
            if index >= 0 { rest[index] += 1 } else { rest.insert(UInt8(ascii: "1"), at: 0) }
        }
        digits = rest.isEmpty ? [UInt8(ascii: "0")] : rest
        scale -= count
    }

    /// - Parameter count: how many places are dropped; more than `dropped` has when the number begins further right.
    private func roundsUp(_ dropped: ArraySlice<UInt8>, count: Int, last: UInt8?) -> Bool {
        guard dropped.count == count, let first = dropped.first else { return false }
        if first != UInt8(ascii: "5") { return first > UInt8(ascii: "5") }
        let isHalf = dropped.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
        return !isHalf || (last.map { $0 % 2 == 1 } ?? false)
    }
}
