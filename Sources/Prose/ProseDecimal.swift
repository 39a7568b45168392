/// An exact decimal number: `coefficient × 10^-scale`.
///
/// Prose says "1.5" and "0.1"; a binary fraction cannot hold these, and a claim must never be broken by rounding.
/// Values are
/// normalised (no trailing zero in the fraction), so equal numbers are equal values: `1.50 == 1.5`.
/// Range: 18 significant digits; what does not fit is not a number (`nil`), never a rounded one.
package struct ProseDecimal: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    package let coefficient: Int64
    /// Digits after the point, 0…18.
    package let scale: Int

    package static let maximumScale = 18

    package init(_ value: Int) {
        self.init(coefficient: Int64(value), scale: 0)
    }

    package init(integerLiteral value: Int64) {
        self.init(coefficient: value, scale: 0)
    }

    /// `scale` outside 0…18 is clamped by the callers in this module; trailing zeros of the fraction are removed.
    package init(coefficient: Int64, scale: Int) {
        var coefficient = coefficient
        var scale = coefficient == 0 ? 0 : scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads `-12.5`, `7`, `1e3`, `5e-07`: ASCII digits with an optional point and exponent, as CEL and Swift print
    /// numbers.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == 0x2D
        if isNegative || bytes.first == 0x2B { bytes = bytes.dropFirst() }
        var coefficient: Int64 = 0
        var scale = 0
        var sawPoint = false
        var sawDigit = false
        while let byte = bytes.first {
            if byte == 0x2E, !sawPoint {
                sawPoint = true
            } else if byte >= 0x30, byte <= 0x39 {
                guard let next = Self.appending(digit: Int64(byte) - 0x30, to: coefficient) else { return nil }
                coefficient = next
                if sawPoint { scale += 1 }
                sawDigit = true
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        guard sawDigit else { return nil }
        if let byte = bytes.first {
            guard byte == 0x65 || byte == 0x45, bytes.count <= 4,
                let exponent = Int(String(decoding: bytes.dropFirst(), as: UTF8.self))
            else { return nil }
            scale -= exponent
        }
        while scale < 0 {
            guard let next = Self.appending(digit: 0, to: coefficient) else { return nil }
            coefficient = next
            scale += 1
        }
        // "1.0e-07" carries zeros that the fraction does not need.
        while scale > 0, coefficient % 10 == 0, coefficient != 0 {
            coefficient /= 10
            scale -= 1
        }
        guard scale <= Self.maximumScale else { return nil }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
    }

    /// The shortest decimal that reads back as `value` (0.1 is 0.1, not 0.1000000000000000055…); `nil` when not
    /// finite or too long.
    package init?(shortest value: Double) {
        guard value.isFinite else { return nil }
        self.init("\(value)")
    }

    static func appending(digit: Int64, to coefficient: Int64) -> Int64? {
        let (ten, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, overflowToo) = ten.addingReportingOverflow(digit)
        return overflow || overflowToo ? nil : sum
    }

    static func powerOfTen(_ exponent: Int) -> Int64? {
        guard exponent >= 0, exponent <= 18 else { return nil }
        return (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
    }

    /// `nil` when the result does not fit.
    package func multiplied(by factor: Int64) -> ProseDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ProseDecimal(coefficient: product, scale: scale)
    }

    /// `nil` when the result does not fit.
    package func adding(_ other: ProseDecimal) -> ProseDecimal? {
        let common = max(scale, other.scale)
        guard let left = rescaled(to: common), let right = other.rescaled(to: common) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ProseDecimal(coefficient: sum, scale: common)
    }

    private func rescaled(to newScale: Int) -> Int64? {
        guard let power = Self.powerOfTen(newScale - scale) else { return nil }
        let (value, overflow) = coefficient.multipliedReportingOverflow(by: power)
        return overflow ? nil : value
    }

    package var isInteger: Bool { scale == 0 }

    /// The number as an `Int` when it has no fraction.
    package var integer: Int? { isInteger ? Int(exactly: coefficient) : nil }

    package static func < (left: ProseDecimal, right: ProseDecimal) -> Bool {
        let leftPower = powerOfTen(left.scale) ?? 1
        let rightPower = powerOfTen(right.scale) ?? 1
        let leftWhole = floorDivide(left.coefficient, leftPower)
        let rightWhole = floorDivide(right.coefficient, rightPower)
        if leftWhole.quotient != rightWhole.quotient { return leftWhole.quotient < rightWhole.quotient }
        // Both fractions are below one, so widening each to 18 digits fits.
        let leftFraction = leftWhole.remainder * (powerOfTen(maximumScale - left.scale) ?? 1)
        let rightFraction = rightWhole.remainder * (powerOfTen(maximumScale - right.scale) ?? 1)
        return leftFraction < rightFraction
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    /// ASCII, point as decimal mark, no grouping.
    package var description: String {
        guard scale > 0 else { return String(coefficient) }
        var digits = String(coefficient.magnitude)
        while digits.utf8.count <= scale { digits = "0" + digits }
        let point = digits.index(digits.endIndex, offsetBy: -scale)
        return (coefficient < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
