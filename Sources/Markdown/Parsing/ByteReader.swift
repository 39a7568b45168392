/// Steps over bytes.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    var position: Int

    init(_ bytes: ArraySlice<UInt8>, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// The next byte, nil at the end.
    var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    /// Steps over a byte if it is the next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    /// Steps over bytes as long as they fit.
    mutating func skipWhile(_ fits: (UInt8) -> Bool) -> Range<Int> {
        let start = position
        while let byte = peek, fits(byte) { position += 1 }
        return start..<position
    }

    /// Steps over blanks and line ends; how many.
    @discardableResult
    mutating func skipBlanks() -> Int {
        skipWhile { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.count
    }
}
