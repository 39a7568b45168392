/// Numbers distinct words in the order they are first seen. Open addressing over one arena of bytes: no allocation per
/// word, some 20 bytes a word beside its text.
struct WordTable {
    private var arena: [UInt8] = []
    private var ends: [UInt32] = []
    /// A word's hash and its number, so that a look at another word's slot ends there.
    private var slots = [UInt64](repeating: .max, count: 1 << 12)

    var count: Int { ends.count }

    /// The word's number; `hash` is `TermHash.word` of it.
    @inline(__always)
    mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
        let mask = slots.count - 1
        var slot = Int(TermHash.mix(hash)) & mask
        while slots[slot] != .max {
            let candidate = slots[slot]
            let number = UInt32(truncatingIfNeeded: candidate)
            if candidate >> 32 == hash, isEqual(Int(number), word) { return number }
            slot = (slot + 1) & mask
        }
        let number = UInt32(ends.count)
        arena.append(contentsOf: word)
        ends.append(UInt32(arena.count))
        slots[slot] = UInt64(hash) << 32 | UInt64(number)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    /// The folded UTF-8 bytes of word `number`.
    func bytes(of number: Int) -> ArraySlice<UInt8> {
        arena[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }

    /// All numbers in the order of the words' bytes.
    func sortedNumbers() -> [UInt32] {
        arena.withUnsafeBufferPointer { arena in
            ends.withUnsafeBufferPointer { ends in
                // The first eight bytes, big-endian, decide nearly every comparison without a look at the arena.
                var keys: [(UInt64, UInt32)] = (0..<ends.count).map { number in
                    let start = number == 0 ? 0 : Int(ends[number - 1])
                    var key: UInt64 = 0
                    for i in 0..<8 {
                        let at = start + i
                        key = key << 8 | (at < Int(ends[number]) ? UInt64(arena[at]) : 0)
                    }
                    return (key, UInt32(number))
                }
                keys.sort { a, b in
                    if a.0 != b.0 { return a.0 < b.0 }
                    let aStart = a.1 == 0 ? 0 : Int(ends[Int(a.1) - 1])
                    let bStart = b.1 == 0 ? 0 : Int(ends[Int(b.1) - 1])
                    return arena[aStart..<Int(ends[Int(a.1)])]
                        .lexicographicallyPrecedes(arena[bStart..<Int(ends[Int(b.1)])])
                }
                return keys.map(\.1)
            }
        }
    }

    @inline(__always)
    private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        guard Int(ends[number]) - start == word.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for i in 0..<word.count where arena[start + i] != word[i] { return false }
            return true
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: .max, count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry != .max {
            var slot = Int(TermHash.mix(UInt32(truncatingIfNeeded: entry >> 32))) & mask
            while slots[slot] != .max { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
