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
            let count = Self.merge(own)
            body(UnsafeBufferPointer(rebasing: own[..<count]))
        }
    }

    /// Makes one posting of those of one record, which adjoin. Returns how many are left.
    @inline(__always)
    private static func merge(_ postings: UnsafeMutableBufferPointer<UInt32>) -> Int {
        guard postings.count > 1 else { return postings.count }
        var last = 0
        for i in 1..<postings.count {
            if let sum = sum(postings[last], postings[i]) {
                postings[last] = sum
            } else {
                last += 1
                postings[last] = postings[i]
            }
        }
        return last + 1
    }

    /// One posting for two of the same record, else nil. Weights stop at 255.
    @inline(__always)
    static func sum(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard first >> 8 == second >> 8 else { return nil }
        return first & ~255 | min(255, first & 255 + second & 255)
    }
}
