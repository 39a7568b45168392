/// Writes a value as JSON; see ``Value/jsonText``.
struct JSONWriter {
    private(set) var text = ""

    mutating func write(_ value: Value, depth: Int) {
        guard depth < 500 else {
            text += "null"
            return
        }
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += String(int)
        case .uint(let uint): text += String(uint)
        case .double(let double):
            let shortest = DoubleText.shortest(double)
            if double.isFinite { text += shortest } else { quote(shortest) }
        case .string(let string): quote(string)
        case .bytes(let bytes): quote(Base64.encode(bytes))
        case .timestamp(let timestamp): quote(timestamp.rfc3339)
        case .duration(let nanoseconds): quote(DurationText.text(nanoseconds: nanoseconds))
        case .type(let type): quote(type.name)
        case .list(let list):
            text += "["
            for (index, element) in list.enumerated() {
                if index > 0 { text += "," }
                write(element, depth: depth + 1)
            }
            text += "]"
        case .map(let map):
            text += "{"
            for (index, entry) in Self.members(map).enumerated() {
                if index > 0 { text += "," }
                quote(entry.name)
                text += ":"
                write(entry.value, depth: depth + 1)
            }
            text += "}"
        }
    }

    private static func members(_ map: MapValue) -> [(name: String, value: Value)] {
        map.sortedEntries
            .map { entry in
                switch entry.key {
                case .string(let text): (text, entry.value)
                case .uint(let uint): (String(uint), entry.value)
                default: (entry.key.celText, entry.value)
                }
            }
            .enumerated()
            .sorted { left, right in
                if left.element.0.hasSameScalars(as: right.element.0) { return left.offset < right.offset }
                return left.element.0.precedesByScalars(right.element.0)
            }
            .map { (name: $0.element.0, value: $0.element.1) }
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
            case "\0"..."\u{1F}":
                text += (scalar.value < 16 ? "\\u000" : "\\u00") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
