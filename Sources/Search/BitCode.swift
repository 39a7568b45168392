/// Up to 64 bits, collected before they are written.
struct BitCode {
    private(set) var bits: UInt64 = 0
    private(set) var count = 0

    /// Appends the low `count` bits of `value`, low bits first; its other bits must be 0.
    @inline(__always)
    mutating func add(_ value: UInt64, _ count: Int) {
        bits |= value &<< UInt64(self.count)
        self.count += count
    }

    /// Appends a number by its exponential-Golomb code of `order`, which has few bits where it is in the order of
    /// 2^order: as many zeros as `value >> order`, plus 1, has bits after its first; that number, its first bit first
    /// and the others low bits first; and the low `order` bits of the value. A value below 2^24 takes at most 49 bits.
    @inline(__always)
    mutating func golomb(_ value: Int, _ order: Int) {
        let value = UInt64(truncatingIfNeeded: value)
        let high = value &>> UInt64(order) + 1
        let more = 63 - high.leadingZeroBitCount
        let first: UInt64 = 1 &<< UInt64(more)
        // The one ends the zeros; what is left of the number follows it.
        add(first | (high ^ first) &<< UInt64(more + 1), 2 * more + 1)
        add(value & (1 &<< UInt64(order) - 1), order)
    }
}
