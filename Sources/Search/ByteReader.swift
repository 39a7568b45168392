/// Reads what `ByteWriter` wrote. Past the end or over-long, every read throws: index files come from a disk or a
/// network.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func byte() throws(SearchIndexError) -> UInt8 {
        guard position >= 0, position < bytes.count else { throw .damaged }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func varint() throws(SearchIndexError) -> Int {
        var value = 0
        var shift = 0
        while true {
            let next = try byte()
            guard shift < 49 else { throw .damaged }
            value |= Int(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    mutating func take(_ count: Int) throws(SearchIndexError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - position else { throw .damaged }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func string() throws(SearchIndexError) -> String {
        String(decoding: try take(try varint()), as: UTF8.self)
    }
}
