/// The text forms of a duration, which is a count of nanoseconds.
enum DurationText {
    private static let units: [(name: String, nanoseconds: UInt64)] = [
        ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000),
        ("us", 1_000), ("\u{B5}s", 1_000), ("\u{3BC}s", 1_000), ("ns", 1),
    ]

    /// Reads `1h30m`, `-1.5h`, `0`: a sign at most, then numbers each with a unit. What is below a nanosecond is cut
    /// off.
    /// - Throws: a range error outside 64 bits of nanoseconds (about 292 years), else an argument error.
    static func parse(_ text: String) throws(FunctionError) -> Int64 {
        var reader = DigitReader(text)
        let isNegative = reader.take("-")
        if !isNegative { _ = reader.take("+") }
        var total: UInt64 = 0
        var isEmpty = true
        while !reader.isAtEnd {
            let part = try component(&reader, of: text, allowsBareZero: isEmpty)
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow else { throw outOfRange(text) }
            total = sum
            isEmpty = false
        }
        guard !isEmpty else { throw malformed(text) }
        let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
        guard total <= limit else { throw outOfRange(text) }
        return isNegative ? Int64(truncatingIfNeeded: 0 &- total) : Int64(total)
    }

    private static func component(
        _ reader: inout DigitReader, of text: String, allowsBareZero: Bool
    ) throws(FunctionError) -> UInt64 {
        let startsWithPoint = reader.take(".")
        var whole: UInt64 = 0
        var fraction: (digits: UInt64, scale: UInt64) = (0, 1)
        if !startsWithPoint {
            let before = reader
            guard let digits = reader.digits() else {
                // No digit taken: not a number. Some taken: more than 64 bits of them.
                var probe = before
                throw probe.digits(1) == nil ? malformed(text) : outOfRange(text)
            }
            whole = digits
        }
        if startsWithPoint || reader.take(".") {
            if let digits = reader.fractionDigits(limit: 18) {
                fraction = digits
            } else if startsWithPoint {
                throw malformed(text)
            }
        }
        if allowsBareZero, whole == 0, fraction.digits == 0, reader.isAtEnd, !startsWithPoint, fraction.scale == 1 {
            return 0
        }
        let name = reader.word()
        guard let unit = units.first(where: { $0.name.hasSameScalars(as: name) })?.nanoseconds else {
            throw malformed(text)
        }
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: unit)
        // The fraction is below 1, so that the quotient is below the unit and always fits.
        let part = fraction.scale.dividingFullWidth(fraction.digits.multipliedFullWidth(by: unit)).quotient
        let (sum, sumOverflow) = scaled.addingReportingOverflow(part)
        guard !overflow, !sumOverflow else { throw outOfRange(text) }
        return sum
    }

    private static func malformed(_ text: String) -> FunctionError {
        .invalid("\(Value.string(text).briefText) is not a duration such as '1h30m' or '-1.5s'")
    }

    private static func outOfRange(_ text: String) -> FunctionError {
        .range("the duration \(Value.string(text).briefText) is longer than 2^63 nanoseconds")
    }

    /// Seconds in decimals and `s`: `3660.001s`.
    static func text(nanoseconds: Int64) -> String {
        let magnitude = nanoseconds.magnitude
        let perSecond = UInt64(Timestamp.nanosecondsPerSecond)
        return (nanoseconds < 0 ? "-" : "") + String(magnitude / perSecond)
            + decimalFraction(Int64(magnitude % perSecond)) + "s"
    }
}
