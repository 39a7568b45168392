/// UTF-8 to code points and back, for bytes that a `String` vouches for.
enum UTF8Decoding {
    /// The code point at `i`, which is not ASCII, and how many bytes it takes. A sequence cut short reads as U+FFFD.
    @inline(__always)
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[i])
        let size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard i + size <= bytes.count else { return (0xFFFD, bytes.count - i) }
        let second = UInt32(bytes[i + 1] & 0x3F)
        if size == 2 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[i + 2] & 0x3F)
        if size == 3 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[i + 3] & 0x3F), 4)
    }

    /// Writes up to four bytes from `i` on, for which there must be room. Returns where they end.
    @inline(__always)
    static func write(_ cp: UInt32, to bytes: inout [UInt8], at i: Int) -> Int {
        if cp < 0x80 {
            bytes[i] = UInt8(truncatingIfNeeded: cp)
            return i + 1
        }
        if cp < 0x800 {
            bytes[i] = UInt8(truncatingIfNeeded: 0xC0 | cp >> 6)
            bytes[i + 1] = UInt8(truncatingIfNeeded: 0x80 | cp & 0x3F)
            return i + 2
        }
        if cp < 0x10000 {
            bytes[i] = UInt8(truncatingIfNeeded: 0xE0 | cp >> 12)
            bytes[i + 1] = UInt8(truncatingIfNeeded: 0x80 | cp >> 6 & 0x3F)
            bytes[i + 2] = UInt8(truncatingIfNeeded: 0x80 | cp & 0x3F)
            return i + 3
        }
        bytes[i] = UInt8(truncatingIfNeeded: 0xF0 | cp >> 18 & 0x07)
        bytes[i + 1] = UInt8(truncatingIfNeeded: 0x80 | cp >> 12 & 0x3F)
        bytes[i + 2] = UInt8(truncatingIfNeeded: 0x80 | cp >> 6 & 0x3F)
        bytes[i + 3] = UInt8(truncatingIfNeeded: 0x80 | cp & 0x3F)
        return i + 4
    }
}
