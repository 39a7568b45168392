/// Collects (term, record, weight) triples and gives them back by term, in bounded memory and linear time.
///
/// Triples are buffered, sorted by radix and packed into runs of about four bytes a triple; the runs are merged at the
/// end. Records come in ascending order, so a term's postings in a later run always follow those in an earlier one.
struct PostingRuns {
    /// A million triples: 8 MiB, and as much again while they are sorted.
    private static let capacity = 1 << 20

    private var pending = TripleChunks()
    private var runs: [[UInt8]] = []

    /// `record` below 2^24, `weight` 1...255; weights of one term in one record add up and stop at 255.
    @inline(__always)
    mutating func append(_ term: UInt32, record: UInt32, weight: UInt32) {
        pending.append(UInt64(term) << 32 | UInt64(record) << 8 | UInt64(weight))
    }

    /// Appends as many triples as `body` says that it has written, each `term << 32 | record << 8 | weight`; more than
    /// `most` it must not write.
    @inline(__always)
    mutating func append(most: Int, _ body: (UnsafeMutableBufferPointer<UInt64>) -> Int) {
        pending.append(most: most, body)
    }

    /// How many triples there are that are not in a run yet; and those from one of these numbers on. No run begins
    /// within a record.
    var pendingCount: Int { pending.count }
    func pending(from start: Int) -> [UInt64] { pending.suffix(from: start) }

    /// To be called between records: a record's triples must stay in one run.
    mutating func endRecord() {
        if pending.count >= Self.capacity { close() }
    }

    /// Packs what is pending into a run.
    mutating func close() {
        guard pending.count > 0 else { return }
        let sorted = TripleSort.byTerm(pending)
        pending.removeAll()
        runs.append(sorted.withUnsafeBufferPointer { Self.packed($0) })
    }

    /// Calls `body` once per term in ascending order, with its postings in ascending order of record, each packed as
    /// `record << 8 | weight`. Empties the collection.
    @inline(__always)
    mutating func forEachTerm(_ body: (_ term: UInt32, _ postings: UnsafeBufferPointer<UInt32>) -> Void) {
        if runs.isEmpty {
            // Triples that fit one run, as those of most sites do, are read as they are.
            let sorted = TripleSort.byTerm(pending)
            pending.removeAll()
            return sorted.withUnsafeBufferPointer { Self.forEachTerm($0, body) }
        }
        close()
        var cursors = runs.map { PostingCursor($0) }
        runs = []
        var postings: [UInt32] = []
        while true {
            var term = PostingCursor.end
            for cursor in cursors { term = min(term, cursor.term) }
            guard term != PostingCursor.end else { return }
            postings.removeAll(keepingCapacity: true)
            for index in cursors.indices where cursors[index].term == term {
                cursors[index].read { postings.append($0) }
            }
            postings.withUnsafeBufferPointer { body(UInt32(term), $0) }
        }
    }

    /// The postings by term, for terms that are numbers below `termCount`. Empties the collection.
    mutating func table(termCount: Int) -> PostingTable {
        defer { self = PostingRuns() }
        return PostingTable(runs, pending, termCount: termCount)
    }

    /// Calls `body` for each term of sorted triples.
    @inline(__always)
    private static func forEachTerm(
        _ triples: UnsafeBufferPointer<UInt64>,
        _ body: (_ term: UInt32, _ postings: UnsafeBufferPointer<UInt32>) -> Void
    ) {
        var postings = [UInt32](repeating: 0, count: 1024)
        var next = 0
        while next < triples.count {
            let term = triples[next] >> 32
            var last = 0
            postings[0] = UInt32(truncatingIfNeeded: triples[next])
            next += 1
            while next < triples.count, triples[next] >> 32 == term {
                let posting = UInt32(truncatingIfNeeded: triples[next])
                next += 1
                if let sum = PostingTable.sum(postings[last], posting) {
                    postings[last] = sum
                } else {
                    last += 1
                    if last == postings.count { postings += [UInt32](repeating: 0, count: last) }
                    postings[last] = posting
                }
            }
            postings.withUnsafeBufferPointer { body(UInt32(term), UnsafeBufferPointer(rebasing: $0[...last])) }
        }
    }

    /// For each term its difference from the one before, the number of its records, and for each record its difference
    /// from the one before and the weight.
    private static func packed(_ triples: UnsafeBufferPointer<UInt64>) -> [UInt8] {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(triples.count * 4)
        var previousTerm = 0
        forEachTerm(triples) { term, postings in
            writer.varint(Int(term) - previousTerm)
            previousTerm = Int(term)
            writer.varint(postings.count)
            var previous: UInt32 = 0
            for posting in postings {
                writer.varint(Int(posting >> 8 - previous))
                writer.bytes.append(UInt8(truncatingIfNeeded: posting))
                previous = posting >> 8
            }
        }
        return writer.bytes
    }
}
