/// Writes a value as an expression; see ``Value/celText``.
struct CELWriter {
    private(set) var text = ""

    mutating func write(_ value: Value, depth: Int) {
        guard depth < 500 else {
            text += "…"
            return
        }
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += String(int)
        case .uint(let uint): text += "\(uint)u"
        case .double(let double): text += Self.literal(double)
        case .string(let string): quote(string)
        case .bytes(let bytes): quote(bytes)
        case .timestamp(let timestamp): text += "timestamp(\"\(timestamp.rfc3339)\")"
        case .duration(let nanoseconds): text += "duration(\"\(DurationText.text(nanoseconds: nanoseconds))\")"
        case .type(let type): text += type.name
        case .list(let list):
            text += "["
            for (index, element) in list.enumerated() {
                if index > 0 { text += ", " }
                write(element, depth: depth + 1)
            }
            text += "]"
        case .map(let map):
            text += "{"
            for (index, entry) in map.sortedEntries.enumerated() {
                if index > 0 { text += ", " }
                write(entry.key, depth: depth + 1)
                text += ": "
                write(entry.value, depth: depth + 1)
            }
            text += "}"
        }
    }

    private static func literal(_ double: Double) -> String {
        let shortest = DoubleText.shortest(double)
        guard double.isFinite else { return "double(\"\(shortest)\")" }
        return shortest.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }
            ? shortest : shortest + ".0"
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200B}"..."\u{200F}",
                "\u{202A}"..."\u{202E}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func quote(_ bytes: [UInt8]) {
        text += "b\""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                text += "\\"
                text.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16)
            }
        }
        text += "\""
    }
}
