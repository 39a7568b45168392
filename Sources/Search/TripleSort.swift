/// Sorts triples by term. Stable: triples that come in the order of their records stay so within a term.
enum TripleSort {
    /// A radix sort, least significant digit first, over the highest 22 bits of the term, eleven at a time. What is
    /// left of it differs within few triples, which are sorted by insertion.
    static func byTerm(_ triples: TripleChunks) -> [UInt64] {
        let count = triples.count
        // How many triples have each digit, for both digits in one pass.
        var counts = [UInt32](repeating: 0, count: 2 * 2048)
        counts.withUnsafeMutableBufferPointer { counts in
            triples.forEach { triples in
                for triple in triples {
                    counts[Int(triple >> 42 & 2047)] += 1
                    counts[2048 + Int(triple >> 53)] += 1
                }
            }
            for digit in 0..<2 {
                var sum: UInt32 = 0
                for value in 2048 * digit..<2048 * (digit + 1) { (counts[value], sum) = (sum, sum + counts[value]) }
            }
        }
        var first = room(count)
        var second = room(count)
        counts.withUnsafeMutableBufferPointer { counts in
            first.withUnsafeMutableBufferPointer { target in
                triples.forEach { scatter($0, to: target, digit: 0, counts) }
            }
            second.withUnsafeMutableBufferPointer { target in
                first.withUnsafeBufferPointer { scatter($0, to: target, digit: 1, counts) }
                sortRest(of: target)
            }
        }
        return second
    }

    private static func room(_ count: Int) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count) { _, initialized in initialized = count }
    }

    /// `starts`: where the next triple of each value of the digit goes.
    @inline(__always)
    private static func scatter(
        _ source: UnsafeBufferPointer<UInt64>, to target: UnsafeMutableBufferPointer<UInt64>, digit: Int,
        _ starts: UnsafeMutableBufferPointer<UInt32>
    ) {
        let shift = UInt64(42 + 11 * digit)
        for triple in source {
            let value = 2048 * digit + Int(triple &>> shift & 2047)
            target[Int(starts[value])] = triple
            starts[value] += 1
        }
    }

    /// Sorts by whole terms what is in order but for their lowest ten bits.
    private static func sortRest(of triples: UnsafeMutableBufferPointer<UInt64>) {
        var i = 1
        while i < triples.count {
            if triples[i - 1] >> 32 <= triples[i] >> 32 {
                i += 1
                continue
            }
            // All with the same high bits, most often two or three terms.
            let high = triples[i] >> 42
            var start = i - 1
            while start > 0, triples[start - 1] >> 42 == high { start -= 1 }
            var end = i + 1
            while end < triples.count, triples[end] >> 42 == high { end += 1 }
            sort(UnsafeMutableBufferPointer(rebasing: triples[start..<end]))
            i = end
        }
    }

    private static func sort(_ triples: UnsafeMutableBufferPointer<UInt64>) {
        // Whole triples ascend within a term by their records, which is the order they are in; the weights of one
        // record are added up whatever their order.
        guard triples.count <= 24 else {
            var triples = triples
            return triples.sort()
        }
        for i in 1..<triples.count {
            let triple = triples[i]
            var place = i
            while place > 0, triples[place - 1] > triple {
                triples[place] = triples[place - 1]
                place -= 1
            }
            triples[place] = triple
        }
    }
}
