/// Eight bytes of a text, looked at together.
///
/// Each question is answered by a word in which the highest bit of a byte is set where the byte matches. What stands
/// above the first match may be wrong: a borrow runs on from it. The first is right, and it alone is asked for; so it
/// stays when answers are joined by `|`. (H. S. Warren, Hacker's Delight, 2nd edition, section 6-1.)
@usableFromInline
package struct ByteWord: Sendable {
    /// The first byte of the text is the lowest.
    @usableFromInline let bits: UInt64

    @inlinable
    @inline(__always)
    package init(_ bits: UInt64) { self.bits = bits }

    /// The bytes that are equal to one.
    @inlinable
    @inline(__always)
    package func matches(_ byte: UInt8) -> UInt64 { Self.zeros(bits ^ Self.all(byte)) }

    /// The bytes that are equal to one in the bits of a mask.
    @inlinable
    @inline(__always)
    package func matches(_ byte: UInt8, in mask: UInt8) -> UInt64 {
        Self.zeros((bits & Self.all(mask)) ^ Self.all(byte))
    }

    /// The bytes that are below a limit of at most 128.
    @inlinable
    @inline(__always)
    package func below(_ limit: UInt8) -> UInt64 { (bits &- Self.all(limit)) & ~bits & Self.highBits }

    /// The bytes that are not ASCII; all of them, not only the first.
    @inlinable
    @inline(__always)
    package var wide: UInt64 { bits & Self.highBits }

    /// How many bytes, from the first on, are small letters of ASCII or digits.
    @inlinable
    @inline(__always)
    package var leadingLettersAndDigits: Int {
        // Seven bits a byte: a sum of two never carries into the byte above. Its highest bit tells whether the byte
        // is at least what makes 0x80 with the number that is added.
        let low = bits & ~Self.highBits
        let letters = (low &+ Self.all(0x80 - 0x61)) & ~(low &+ Self.all(0x80 - 0x7B))
        let digits = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A))
        let others = ~((letters | digits) & ~bits) & Self.highBits
        return others.trailingZeroBitCount / 8
    }

    @usableFromInline static let highBits: UInt64 = 0x8080_8080_8080_8080

    @inlinable
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inlinable
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- all(1)) & ~word & highBits }
}
