/// Bytes as the text of a JavaScript string in a script of UTF-16, which its byte order mark tells a browser whatever
/// the server says (WHATWG HTML, "fetch a classic script", and Encoding, "decode"): 3 % more than the bytes, where
/// printable ASCII takes 23 %.
///
/// Two bytes are one unit of UTF-16, the first in its low half, but for those units that cannot stand there by
/// themselves: below 0x60 (quote, backslash, line ends), surrogates, and the line separators. Those are `!` and the
/// unit with its highest bit the other way round. A last byte without another is `!` and 0x60 plus the byte.
enum PartText {
    private static let escape: UInt16 = 0x21
    private static let flip: UInt16 = 0x8000
    private static let lone: UInt16 = 0x60

    /// At most so many bytes of text for `count` bytes.
    static func bound(_ count: Int) -> Int { 2 * count + 4 }

    @inline(__always)
    private static func needsEscape(_ unit: UInt16) -> Bool {
        unit < 0x60 || unit & 0xF800 == 0xD800 || unit & 0xFFFE == 0x2028
    }

    /// Whether surely none of four units must be escaped; false for some of which none must.
    @inline(__always)
    private static func areFree(_ four: UInt64) -> Bool {
        let ones: UInt64 = 0x0001_0001_0001_0001
        let highs = ones << 15
        // The highest bit of a unit that is zero, and of some above it.
        func zeros(_ units: UInt64) -> UInt64 { (units &- ones) & ~units & highs }
        let isLow = zeros(four & (ones &* 0xFF80))
        let isSurrogate = zeros((four & (ones &* 0xF800)) ^ (ones &* 0xD800))
        let isSeparator = zeros((four & (ones &* 0xFFFE)) ^ (ones &* 0x2028))
        return isLow | isSurrogate | isSeparator == 0
    }

    /// Writes the text, in UTF-16 with the low half first, to `text`, which must have `bound` bytes. Returns how many
    /// it has taken.
    static func write(_ bytes: UnsafeRawBufferPointer, to text: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        @inline(__always)
        func add(_ unit: UInt16) {
            text.storeBytes(of: unit.littleEndian, toByteOffset: count, as: UInt16.self)
            count += 2
        }
        var at = 0
        while at + 1 < bytes.count {
            if at + 8 <= bytes.count {
                let four = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                if areFree(four) {
                    text.storeBytes(of: four.littleEndian, toByteOffset: count, as: UInt64.self)
                    count += 8
                    at += 8
                    continue
                }
            }
            for _ in 0..<min(4, (bytes.count - at) / 2) {
                let unit = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self))
                at += 2
                if needsEscape(unit) {
                    add(escape)
                    add(unit ^ flip)
                } else {
                    add(unit)
                }
            }
        }
        if bytes.count % 2 == 1 {
            add(escape)
            add(lone + UInt16(bytes[bytes.count - 1]))
        }
        return count
    }

    /// Throws `.damaged` for what `write` does not write.
    static func decode(_ text: ArraySlice<UInt8>) throws(SearchIndexError) -> [UInt8] {
        guard text.count % 2 == 0 else { throw .damaged }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isEscaped = false
        for at in stride(from: text.startIndex, to: text.endIndex, by: 2) {
            var unit = UInt16(text[at + 1]) << 8 | UInt16(text[at])
            if !isEscaped, unit == escape {
                isEscaped = true
                continue
            }
            if isEscaped, (lone..<lone + 256).contains(unit), at + 2 == text.endIndex {
                bytes.append(UInt8(unit - lone))
                isEscaped = false
                continue
            }
            if isEscaped { unit ^= flip }
            guard needsEscape(unit) == isEscaped else { throw .damaged }
            isEscaped = false
            bytes.append(UInt8(truncatingIfNeeded: unit))
            bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
        }
        guard !isEscaped else { throw .damaged }
        return bytes
    }
}
