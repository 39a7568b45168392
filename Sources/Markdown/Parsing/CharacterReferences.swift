/// Decodes the character references that authors write in attributes of components.
enum CharacterReferences {
    /// The five of XML, `&nbsp;`, and numbers. Others stay as they are.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(0x26) else { return Array(bytes) }
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let limit = min(bytes.endIndex, index + 12)
            if bytes[index] == 0x26, let end = bytes[index..<limit].firstIndex(of: 0x3B),
                let scalar = scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            {
                output += Array(String(Character(scalar)).utf8)
                index = end + 1
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
            let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0) }
        }
    }
}
