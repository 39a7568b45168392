/// Looks at eight bytes of text at once.
enum LetterScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// How many of the eight bytes, from the lowest on, are small letters of ASCII or digits.
    @inline(__always)
    static func count(in bytes: UInt64) -> Int {
        // Seven bits a byte: a sum of two never carries into the byte above. Its highest bit tells whether the byte
        // is at least what makes 0x80 with the number that is added.
        let low = bytes & ~highs
        let letters = (low + (0x80 - 0x61) * ones) & ~(low + (0x80 - 0x7B) * ones)
        let digits = (low + (0x80 - 0x30) * ones) & ~(low + (0x80 - 0x3A) * ones)
        let others = ~((letters | digits) & ~bytes) & highs
        return others.trailingZeroBitCount >> 3
    }
}
