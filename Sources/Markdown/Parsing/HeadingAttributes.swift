/// What stands in the braces at the end of a heading: `{#id .class key=value key="two words"}`.
struct HeadingAttributes {
    enum Failure: Error, Equatable {
        /// Braces that are no attributes, such as the end of `GET /users/{id}`: the heading's text.
        case isText
        /// Meant as attributes, but wrong: what is wrong.
        case malformed(String)
    }

    var id: [UInt8] = []
    /// All but the id, one blank between, as the author wrote them.
    var rest: [UInt8] = []

    /// - Parameter bytes: what stands between the braces.
    init(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        var reader = ByteReader(bytes, at: bytes.startIndex)
        reader.skipBlanks()
        guard let first = reader.peek, first == 0x23 || first == 0x2E || bytes.contains(0x3D) else { throw .isText }
        var hasID = false
        while let next = reader.peek {
            let start = reader.position
            switch next {
            case 0x23:
                _ = reader.skip(next)
                let name = reader.skipWhile(Self.isIDByte)
                guard !name.isEmpty else { throw .malformed("an id is missing after #") }
                guard !hasID else { throw .malformed("there are two ids") }
                id = Array(bytes[name])
                hasID = true
            case 0x2E:
                _ = reader.skip(next)
                guard !reader.skipWhile(Self.isNameByte).isEmpty else { throw .malformed("a class is missing after .") }
                append(bytes[start..<reader.position])
            default:
                try Self.readPair(&reader)
                append(bytes[start..<reader.position])
            }
            let blanks = reader.skipBlanks()
            if blanks == 0, let stray = reader.peek {
                let character = String(decoding: bytes[reader.position...].prefix(stray < 0x80 ? 1 : 4), as: UTF8.self)
                throw .malformed("“\(character.first ?? " ")” cannot stand there")
            }
        }
    }

    private mutating func append(_ word: ArraySlice<UInt8>) {
        if !rest.isEmpty { rest.append(0x20) }
        rest += word
    }

    private static func readPair(_ reader: inout ByteReader) throws(Failure) {
        guard !reader.skipWhile(isNameByte).isEmpty, reader.skip(0x3D) else {
            throw .malformed("each part must be #id, .class or key=value")
        }
        if reader.skip(0x22) {
            _ = reader.skipWhile { $0 != 0x22 }
            guard reader.skip(0x22) else { throw .malformed("a quote is not closed") }
        } else if reader.skipWhile({ $0 > 0x20 && $0 != 0x22 }).isEmpty {
            throw .malformed("a value is missing after =")
        }
    }

    /// Letters of any language, digits and the signs that URLs and selectors bear.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        SourceLines.isLabel(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte >= 0x80
    }

    private static func isIDByte(_ byte: UInt8) -> Bool { isNameByte(byte) || byte == 0x2E }
}
