/// A 64-bit hash of what is indexed; names the folder of an index and tells pages apart, so it must not be open to
/// accident, only to intent.
struct Fingerprint: Hashable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Adds a string and its length, so that "ab", "c" differs from "a", "bc".
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    mutating func add(_ number: Int) {
        mix(UInt64(truncatingIfNeeded: number))
    }

    /// Adds all that another has been given.
    mutating func add(_ other: Fingerprint) {
        mix(other.state)
    }

    private mutating func add(_ bytes: UnsafeRawBufferPointer) {
        mix(UInt64(bytes.count))
        var i = 0
        while i + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian)
            i += 8
        }
        var word: UInt64 = 0
        while i < bytes.count {
            word = word << 8 | UInt64(bytes[i])
            i += 1
        }
        mix(word)
    }

    @inline(__always)
    private mutating func mix(_ word: UInt64) {
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
    }

    /// Eight digits.
    var hexadecimal: String {
        let folded = UInt32(truncatingIfNeeded: state ^ state >> 32)
        let digits = String(folded, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
