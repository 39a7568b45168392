/// Decodes UTF-8 at byte positions. Bytes that are not UTF-8 decode to U+FFFD, one at a time.
enum Scalars {
    /// The scalar that begins at `position`, and its length in bytes.
    static func after(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
        guard length > 0, position + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = length == 4 ? first & 0x07 : length == 3 ? first & 0x0F : first & 0x1F
        for offset in 1..<length {
            let byte = UInt32(bytes[position + offset])
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | (byte & 0x3F)
        }
        return (scalar, length)
    }

    /// The scalar that ends before `position`, and its length in bytes. `position` is more than 0.
    static func before(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, length: Int) {
        var start = position - 1
        while start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let (scalar, length) = after(start, in: bytes)
        return length == position - start ? (scalar, length) : (0xFFFD, 1)
    }
}
