/// The postings of terms that are small numbers, by number: counted first, then each put in its place.
struct PostingTable {
    /// Where the postings of a term begin; those of the last end at the end.
    private var starts: [UInt32]
    private var postings: [UInt32]

    /// `runs` in order, then `pending`. Records ascend in them, and from one to the next.
    init(_ runs: [[UInt8]], _ pending: TripleChunks, termCount: Int) {
        starts = [UInt32](repeating: 0, count: termCount + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            Self.forEach(runs, pending) { term, _ in starts[term + 1] += 1 }
            for term in 0..<termCount { starts[term + 1] += starts[term] }
        }
        postings = [UInt32](repeating: 0, count: Int(starts[termCount]))
        var next = starts
        next.withUnsafeMutableBufferPointer { next in
            postings.withUnsafeMutableBufferPointer { postings in
                Self.forEach(runs, pending) { term, posting in
                    postings[Int(next[term])] = posting
                    next[term] += 1
                }
            }
        }
    }

    @inline(__always)
    private static func forEach(
        _ runs: [[UInt8]], _ pending: TripleChunks, _ body: (_ term: Int, _ posting: UInt32) -> Void
    ) {
        for run in runs {
            var cursor = PostingCursor(run)
            while cursor.term != PostingCursor.end {
                let term = cursor.term
                cursor.read { body(term, $0) }
            }
        }
        pending.forEach { triples in
            for triple in triples { body(Int(triple >> 32), UInt32(truncatingIfNeeded: triple)) }
        }
    }

    /// Calls `body` with the postings of a term in ascending order of record, each packed as `record << 8 | weight`; at
    /// least one for a term that has been seen. Once for each term: the weights of one record are added up in place.
    mutating func withPostings(of term: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
        let range = Int(starts[term])..<Int(starts[term + 1])
        postings.withUnsafeMutableBufferPointer { postings in
            let own = UnsafeMutableBufferPointer(rebasing: postings[range])
            let count = Self.merge(own, count: own.count)
            body(UnsafeBufferPointer(rebasing: own[..<count]))
        }
    }

    /// Makes one posting of those of one record, which adjoin, among the first `count`; their weights stop at 255.
    /// Returns how many are left.
    @inline(__always)
    static func merge(_ postings: UnsafeMutableBufferPointer<UInt32>, count: Int) -> Int {
        guard count > 1 else { return count }
        var last = 0
        for i in 1..<count {
            let posting = postings[i]
            if posting >> 8 == postings[last] >> 8 {
                let weight = min(255, postings[last] & 255 + posting & 255)
                postings[last] = posting & ~255 | weight
            } else {
                last += 1
                postings[last] = posting
            }
        }
        return last + 1
    }
}
