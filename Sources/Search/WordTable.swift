/// Numbers distinct words in the order they are first seen. Open addressing over one arena of bytes: no allocation per
/// word, some 40 bytes a word beside its text.
struct WordTable {
    private struct Slot {
        static let empty = Slot(head: 0, hash: 0, number: 0)

        /// The word's first eight bytes: all of most words, which are not looked at again. 0 where there is none.
        var head: UInt64
        var hash: UInt32
        var number: UInt32
    }

    private var arena: [UInt8] = []
    private var ends: [UInt32] = []
    private var slots = [Slot](repeating: .empty, count: 1 << 12)

    var count: Int { ends.count }

    /// The number of a word of at least one byte.
    @inline(__always)
    mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: WordHash) -> UInt32 {
        let mask = slots.count - 1
        var slot = Int(hash.value) & mask
        while slots[slot].head != 0 {
            let known = slots[slot]
            if known.head == hash.head, known.hash == hash.value,
                word.count <= 8 || isEqual(Int(known.number), word)
            {
                return known.number
            }
            slot = (slot + 1) & mask
        }
        return add(word, hash, at: slot)
    }

    @inline(never)
    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: WordHash, at slot: Int) -> UInt32 {
        let number = UInt32(ends.count)
        arena.append(contentsOf: word)
        ends.append(UInt32(arena.count))
        slots[slot] = Slot(head: hash.head, hash: hash.value, number: number)
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
        slots = [Slot](repeating: .empty, count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry.head != 0 {
            var slot = Int(entry.hash) & mask
            while slots[slot].head != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
