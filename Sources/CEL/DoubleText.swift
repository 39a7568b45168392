/// Text forms of doubles, both ways, without locale.
enum DoubleText {
    /// The shortest text that reads back to the same double, without `.0`: `1`, `-0.0045`, `1e+21`, `NaN`, `Infinity`.
    /// An exponent appears from 1e21 up and below 1e-6.
    static func shortest(_ double: Double) -> String {
        if double.isNaN { return "NaN" }
        if double.isInfinite { return double < 0 ? "-Infinity" : "Infinity" }
        if double == 0 { return double.sign == .minus ? "-0" : "0" }
        let (digits, exponent) = decompose(double.magnitude)
        return (double < 0 ? "-" : "") + layout(digits, pointAt: exponent)
    }

    /// Digits without leading or trailing zeros, and the position of the decimal point after the first of them:
    /// `0.0045` is `45` and -2.
    private static func decompose(_ magnitude: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point = 0
        var hasPoint = false
        var text = Array(magnitude.description.utf8)[...]
        if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
            point = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
            text = text[..<mark]
        }
        for byte in text {
            if byte == UInt8(ascii: ".") {
                hasPoint = true
            } else {
                digits.append(byte)
                if !hasPoint { point += 1 }
            }
        }
        let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(leading)
        point -= leading
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return (digits, point)
    }

    private static func layout(_ digits: [UInt8], pointAt point: Int) -> String {
        let text = { (part: ArraySlice<UInt8>) in String(decoding: part, as: UTF8.self) }
        let zeros = { (count: Int) in String(repeating: "0", count: count) }
        switch point {
        case 22..., ..<(-5):
            let exponent = point - 1
            let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
            return text(digits[..<1]) + fraction + (exponent < 0 ? "e-" : "e+") + padded(Int64(abs(exponent)), 2)
        case ...0: return "0." + zeros(-point) + text(digits[...])
        case digits.count...: return text(digits[...]) + zeros(point - digits.count)
        default: return text(digits[..<point]) + "." + text(digits[point...])
        }
    }

    /// Reads a decimal number, `NaN`, `Infinity` or `-Infinity`; nil for other text and for numbers beyond the range.
    static func parse(_ text: String) -> Double? {
        switch text {
        case "NaN": return .nan
        case "Infinity", "+Infinity": return .infinity
        case "-Infinity": return -.infinity
        default: break
        }
        // `Double.init` also reads hexadecimal forms, `inf` and `nan`, which are none here.
        var hasDigit = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): break
            default: return nil
            }
        }
        guard hasDigit, let double = Double(text), double.isFinite else { return nil }
        return double
    }
}
