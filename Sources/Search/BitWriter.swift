/// Bits one after the other, the first in the lowest bit of the first byte.
struct BitWriter {
    private var words: [UInt64] = []
    private var held: UInt64 = 0
    private var used = 0

    var isEmpty: Bool { words.isEmpty && used == 0 }

    /// Whole bytes up to the last bit.
    var byteCount: Int { words.count * 8 + (used + 7) / 8 }

    /// Appends the low `count` bits of `value`, low bits first; its other bits must be 0. `count` is 0...64.
    @inline(__always)
    mutating func add(_ value: UInt64, _ count: Int) {
        held |= value &<< UInt64(used)
        used += count
        guard used >= 64 else { return }
        words.append(held)
        used -= 64
        held = used == 0 ? 0 : value &>> UInt64(count - used)
    }

    /// Appends what `code` has collected.
    @inline(__always)
    mutating func add(_ code: BitCode) {
        add(code.bits, code.count)
    }

    /// Appends a number by its exponential-Golomb code, as `BitCode` does.
    @inline(__always)
    mutating func golomb(_ value: Int, _ order: Int) {
        var code = BitCode()
        code.golomb(value, order)
        add(code)
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
