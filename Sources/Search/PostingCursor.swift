/// A place in one packed run of postings.
struct PostingCursor {
    /// Above every term.
    static let end = Int.max

    private let bytes: [UInt8]
    private var position = 0
    private(set) var term = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        advance()
    }

    /// Calls `body` with each posting of the term at hand, packed as `record << 8 | weight`, and goes to the next term.
    @inline(__always)
    mutating func read(_ body: (UInt32) -> Void) {
        var record = 0
        for _ in 0..<varint() {
            record += varint()
            body(UInt32(record) << 8 | UInt32(bytes[position]))
            position += 1
        }
        advance()
    }

    private mutating func advance() {
        term = position < bytes.count ? term + varint() : Self.end
    }

    @inline(__always)
    private mutating func varint() -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }
}
