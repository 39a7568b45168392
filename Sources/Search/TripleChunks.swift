/// (term, record, weight) triples in the order they come, each `term << 32 | record << 8 | weight`. They grow by
/// chunks: an array that doubles would be copied again and again, into pages that are new each time.
struct TripleChunks {
    /// 64 KiB, which the allocator keeps for the next.
    private static let size = 1 << 13

    private var full: [[UInt64]] = []
    private var last: [UInt64] = []
    private var used = TripleChunks.size

    var count: Int { full.count * Self.size + (last.isEmpty ? 0 : used) }

    @inline(__always)
    mutating func append(_ triple: UInt64) {
        if used == Self.size { add() }
        last[used] = triple
        used += 1
    }

    @inline(never)
    private mutating func add() {
        if !last.isEmpty { full.append(last) }
        last = [UInt64](repeating: 0, count: Self.size)
        used = 0
    }

    /// Calls `body` with all triples, in order.
    @inline(__always)
    func forEach(_ body: (UnsafeBufferPointer<UInt64>) -> Void) {
        for chunk in full { chunk.withUnsafeBufferPointer(body) }
        last.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.prefix(min(used, $0.count)))) }
    }

    mutating func removeAll() {
        self = TripleChunks()
    }
}
