internal import CEL
internal import Diagnostics

/// Reads JSON (RFC 8259) into facts. Whole numbers are ints, others doubles; text stays text, a date too. Linear;
/// nesting is limited to 64 levels.
struct JSONFacts {
    private struct Fault: Error {
        var message: String
        var offset: Int
    }

    private let source: SourceText
    private var index = 0

    static func read(_ source: SourceText) -> (node: FactNode?, findings: [Finding]) {
        var reader = JSONFacts(source: source)
        do throws(Fault) {
            reader.skipBlanks()
            let node = try reader.value(depth: 0)
            reader.skipBlanks()
            guard reader.index == source.bytes.count else { throw reader.fault("text follows the end of the value") }
            return (node, [])
        } catch {
            return (
                nil, [Finding(.factFile, at: source.place(at: error.offset), "JSON cannot be read: \(error.message)")]
            )
        }
    }

    private init(source: SourceText) {
        self.source = source
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private func fault(_ message: String) -> Fault { Fault(message: message, offset: index) }

    private var byte: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) throws(Fault) -> FactNode {
        guard depth < 64 else { throw fault("the values are nested deeper than 64 levels") }
        // The whole file's place: a place for each value would make the reading quadratic.
        let place = SourcePlace(path: source.path)
        switch byte {
        case 0x7B: return FactNode(place: place, content: .map(try object(depth: depth)))
        case 0x5B: return FactNode(place: place, content: .list(try list(depth: depth)))
        case 0x22: return FactNode(place: place, content: .scalar(.string(try string())))
        default: return FactNode(place: place, content: .scalar(try word()))
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> [FactNode.Entry] {
        index += 1
        var entries: [FactNode.Entry] = []
        var seen: Set<[UInt8]> = []
        skipBlanks()
        if take(0x7D) { return entries }
        while true {
            skipBlanks()
            guard byte == 0x22 else { throw fault("a key in quotes is missing") }
            let start = index
            let key = try string()
            guard seen.insert(Array(key.utf8)).inserted else {
                throw Fault(message: "the key “\(key)” is there twice", offset: start)
            }
            skipBlanks()
            guard take(0x3A) else { throw fault("“:” is missing after the key “\(key)”") }
            skipBlanks()
            entries.append(FactNode.Entry(key: key, node: try value(depth: depth + 1)))
            skipBlanks()
            if take(0x7D) { return entries }
            guard take(0x2C) else { throw fault("“,” or “}” is missing") }
        }
    }

    private mutating func list(depth: Int) throws(Fault) -> [FactNode] {
        index += 1
        var items: [FactNode] = []
        skipBlanks()
        if take(0x5D) { return items }
        while true {
            skipBlanks()
            items.append(try value(depth: depth + 1))
            skipBlanks()
            if take(0x5D) { return items }
            guard take(0x2C) else { throw fault("“,” or “]” is missing") }
        }
    }

    private mutating func word() throws(Fault) -> CEL.Value {
        let start = index
        while let byte, ![0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
        let text = String(decoding: source.bytes[start..<index], as: UTF8.self)
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: break
        }
        if let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) {
            if let int = Int64(text) { return .int(int) }
            if let double = Double(text), double.isFinite { return .double(double) }
        }
        throw Fault(message: "“\(text)” is no value", offset: start)
    }

    private mutating func string() throws(Fault) -> String {
        let start = index
        index += 1
        var bytes: [UInt8] = []
        while let byte {
            index += 1
            switch byte {
            case 0x22: return String(decoding: bytes, as: UTF8.self)
            case 0x5C: bytes += try escape()
            default: bytes.append(byte)
            }
        }
        throw Fault(message: "a text in quotes is not closed", offset: start)
    }

    private mutating func escape() throws(Fault) -> [UInt8] {
        guard let byte else { throw fault("the text ends in an escape") }
        index += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return [byte]
        case 0x62: return [0x08]
        case 0x66: return [0x0C]
        case 0x6E: return [0x0A]
        case 0x72: return [0x0D]
        case 0x74: return [0x09]
        case 0x75: return try unicodeEscape()
        default: throw fault("“\\\(Unicode.Scalar(byte))” is no escape")
        }
    }

    private mutating func unicodeEscape() throws(Fault) -> [UInt8] {
        var value = try hexadecimal()
        if (0xD800..<0xDC00).contains(value), take(0x5C), take(0x75) {
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw fault("half a surrogate pair") }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw fault("half a surrogate pair") }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        let digits = source.bytes[index..<min(index + 4, source.bytes.count)]
        guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw fault("“\\u” needs four hexadecimal digits")
        }
        index += 4
        return value
    }
}
