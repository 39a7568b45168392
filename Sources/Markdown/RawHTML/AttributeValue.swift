/// Decodes character references in the value of an attribute (HTML standard, 13.2.5.72 and on).
///
/// Knows numeric references and the named ones that can hide a URL scheme or stand in a URL. A name it does not know
/// stays as it is, and as the caller writes the decoded bytes with `&` escaped, a browser reads exactly what was
/// judged here.
enum AttributeValue {
    static func decode(_ value: ArraySlice<UInt8>) -> [UInt8] {
        guard value.contains(0x26) else { return Array(value) }
        var output: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            if value[index] == 0x26, let reference = reference(value[(index + 1)...]) {
                output.append(contentsOf: reference.bytes)
                index += 1 + reference.length
            } else {
                output.append(value[index])
                index += 1
            }
        }
        return output
    }

    /// What follows an ampersand: its meaning, and its length without the ampersand.
    private static func reference(_ rest: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
        if rest.first == 0x23 { return numeric(rest) }
        let name = rest.prefix(16).prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39) }
        let next = rest.dropFirst(name.count).first
        let word = String(decoding: name, as: UTF8.self)
        if next == 0x3B, let value = named[word] { return (Array(value.utf8), name.count + 1) }
        // These need no semicolon, but for `&lt=` in an attribute.
        guard next != 0x3B, next != 0x3D, let value = unterminated[word] else { return nil }
        return (Array(value.utf8), name.count)
    }

    private static func numeric(_ rest: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
        var digits = rest.dropFirst()
        var length = 1
        var radix: UInt32 = 10
        if let marker = digits.first, marker | 0x20 == 0x78 {
            radix = 16
            digits = digits.dropFirst()
            length += 1
        }
        var value: UInt32 = 0
        var count = 0
        for byte in digits {
            guard let digit = digit(byte), digit < radix else { break }
            value = min(value * radix + digit, 0x110000)
            count += 1
        }
        guard count > 0 else { return nil }
        length += count
        if digits.dropFirst(count).first == 0x3B { length += 1 }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (Array(String(Character(scalar ?? "\u{FFFD}")).utf8), length)
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41) + 10
        case 0x61...0x66: UInt32(byte - 0x61) + 10
        default: nil
        }
    }

    private static let unterminated = [
        "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"",
        "nbsp": "\u{A0}",
    ]

    private static let named = [
        "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
        "nbsp": "\u{A0}", "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "bsol": "\\", "num": "#",
        "quest": "?",
        "equals": "=", "lpar": "(", "rpar": ")", "lowbar": "_", "period": ".", "comma": ",", "semi": ";", "excl": "!",
        "percnt": "%", "plus": "+", "commat": "@", "dollar": "$", "ast": "*", "lsqb": "[", "rsqb": "]", "lbrack": "[",
        "rbrack": "]", "grave": "`", "hyphen": "\u{2010}", "ndash": "\u{2013}", "shy": "\u{AD}",
        "ZeroWidthSpace": "\u{200B}",
    ]
}
