/// Appends the integers and strings of the index formats to bytes.
struct ByteWriter {
    var bytes: [UInt8] = []

    /// LEB128: seven bits a byte, low bits first, the high bit set on all but the last.
    @inline(__always)
    mutating func varint(_ value: Int) {
        var rest = UInt64(truncatingIfNeeded: value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The count of UTF-8 bytes, then the bytes.
    mutating func string(_ text: String) {
        varint(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}
