/// (term, record, weight) triples in the order they come, each `term << 32 | record << 8 | weight`. They grow by
/// chunks: an array that doubles would be copied again and again, into pages that are new each time.
struct TripleChunks {
    /// 64 KiB, which the allocator keeps for the next.
    private static let size = 1 << 13

    private var full: [[UInt64]] = []
    private var fullCount = 0
    private var last: [UInt64] = []
    private var used = 0

    var count: Int { fullCount + used }

    @inline(__always)
    mutating func append(_ triple: UInt64) {
        if used == last.count { add(room: 1) }
        last[used] = triple
        used += 1
    }

    /// Appends as many triples as `body` says that it has written; more than `most` it must not write.
    @inline(__always)
    mutating func append(most: Int, _ body: (UnsafeMutableBufferPointer<UInt64>) -> Int) {
        if last.count - used < most { add(room: most) }
        let start = used
        used += last.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    }

    @inline(never)
    private mutating func add(room: Int) {
        if used > 0 {
            last.removeLast(last.count - used)
            full.append(last)
            fullCount += used
        }
        last = [UInt64](repeating: 0, count: max(Self.size, room))
        used = 0
    }

    /// The triples from the number `start` on.
    func suffix(from start: Int) -> [UInt64] {
        guard start < fullCount else { return Array(last[start - fullCount..<used]) }
        var all: [UInt64] = []
        all.reserveCapacity(count)
        forEach { all += $0 }
        return Array(all[start...])
    }

    /// Calls `body` with all triples, in order.
    @inline(__always)
    func forEach(_ body: (UnsafeBufferPointer<UInt64>) -> Void) {
        for chunk in full { chunk.withUnsafeBufferPointer(body) }
        last.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<used])) }
    }

    mutating func removeAll() {
        self = TripleChunks()
    }
}
