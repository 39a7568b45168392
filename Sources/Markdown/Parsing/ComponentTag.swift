/// One tag of a component: `<Name a="1">`, `<Name a="1"/>` or `</Name>`.
struct ComponentTag {
    enum Form {
        case opening
        case closing
        case complete
    }

    var form = Form.opening
    var name: [UInt8] = []
    /// Each as name, NUL, value, NUL; character references of values decoded.
    var attributes: [UInt8] = []
    /// A value in braces, which would need a program to evaluate.
    var expression: Range<Int>?
    /// Where the tag ends.
    var end = 0

    /// Reads the tag that begins at `start`; nil where none does. Linear in the tag.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
        var reader = ByteReader(bytes, at: start)
        guard reader.skip(0x3C) else { return nil }
        let isClosing = reader.skip(0x2F)
        guard let first = reader.peek, (0x41...0x5A).contains(first) else { return nil }
        let nameRange = reader.skipWhile { Self.isNameByte($0) }
        name = Array(bytes[nameRange])
        guard !HTMLNames.isUpperCaseElement(name) else { return nil }
        if isClosing {
            reader.skipBlanks()
            guard reader.skip(0x3E) else { return nil }
            form = .closing
        } else {
            guard readAttributes(&reader, bytes) else { return nil }
        }
        end = reader.position
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        SourceLines.isLabel(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A
    }

    /// Reads up to and with the `>`.
    private mutating func readAttributes(_ reader: inout ByteReader, _ bytes: ArraySlice<UInt8>) -> Bool {
        while true {
            let blanks = reader.skipBlanks()
            if reader.skip(0x3E) { return true }
            if reader.skip(0x2F) {
                form = .complete
                return reader.skip(0x3E)
            }
            let key = reader.skipWhile { Self.isNameByte($0) }
            guard !key.isEmpty, blanks > 0 else { return false }
            attributes += bytes[key] + [0]
            let beforeBlanks = reader.position
            reader.skipBlanks()
            if reader.skip(0x3D) {
                reader.skipBlanks()
                guard readValue(&reader, bytes) else { return false }
            } else {
                reader.position = beforeBlanks
            }
            attributes.append(0)
        }
    }

    private mutating func readValue(_ reader: inout ByteReader, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = reader.peek else { return false }
        let start = reader.position
        switch first {
        case 0x22, 0x27:
            _ = reader.skip(first)
            let value = reader.skipWhile { $0 != first }
            guard reader.skip(first) else { return false }
            attributes += CharacterReferences.decode(bytes[value]).filter { $0 != 0 }
        case 0x7B:
            var depth = 0
            _ = reader.skipWhile { byte in
                if byte == 0x7B { depth += 1 }
                if byte == 0x7D { depth -= 1 }
                return depth > 0
            }
            guard reader.skip(0x7D) else { return false }
            expression = expression ?? start..<reader.position
        default:
            var value = reader.skipWhile { $0 > 0x20 && !"\"'=<>`".utf8.contains($0) }
            guard !value.isEmpty else { return false }
            if bytes[value].last == 0x2F, reader.peek == 0x3E {
                value = value.lowerBound..<(value.upperBound - 1)
                reader.position -= 1
            }
            attributes += CharacterReferences.decode(bytes[value]).filter { $0 != 0 }
        }
        return true
    }
}
