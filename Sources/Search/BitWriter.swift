/// Bits one after the other, the first in the lowest bit of the first byte.
struct BitWriter {
    private var words: [UInt64] = []
    private var held: UInt64 = 0
    private var used = 0

    var isEmpty: Bool { words.isEmpty && used == 0 }

    /// Whole bytes up to the last bit.
    var byteCount: Int { words.count * 8 + (used + 7) / 8 }

    /// Appends the low `count` bits of `value`, low bits first; its other bits must be 0. `count` is 1...64.
    @inline(__always)
    mutating func add(_ value: UInt64, _ count: Int) {
        held |= value << UInt64(used)
        used += count
        guard used >= 64 else { return }
        words.append(held)
        used -= 64
        held = used == 0 ? 0 : value >> UInt64(count - used)
    }

    /// Appends a number by its exponential-Golomb code of `order` (0...24), which has few bits where it is in the order
    /// of 2^order: as many zeros as `value >> order`, plus 1, has bits after its first; that number, its first bit first
    /// and the others low bits first; and the low `order` bits of the value. `value` is below 2^38.
    @inline(__always)
    mutating func golomb(_ value: Int, _ order: Int) {
        let value = UInt64(truncatingIfNeeded: value)
        let high = value >> UInt64(order) + 1
        let more = 63 - high.leadingZeroBitCount
        let tail = value & (1 << UInt64(order) - 1)
        // The one ends the zeros; what is left of the number follows it.
        let rest = high & (1 << UInt64(more) - 1)
        add(1 << UInt64(more) | rest << UInt64(more + 1), 2 * more + 1)
        if order > 0 { add(tail, order) }
    }

    @inline(__always)
    mutating func bytes(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { add(UInt64(byte), 8) }
    }

    /// The bytes so far, the last filled with zeros; begins anew.
    mutating func take() -> [UInt8] {
        let count = byteCount
        if used > 0 { words.append(held) }
        for i in words.indices { words[i] = words[i].littleEndian }
        defer {
            words.removeAll(keepingCapacity: true)
            (held, used) = (0, 0)
        }
        return words.withUnsafeBytes { Array($0.prefix(count)) }
    }
}
