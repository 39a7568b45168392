/// Sorts triples by term with a radix sort: least significant digit first, eleven bits at a time. Stable: triples that
/// come in the order of their records stay so within a term.
enum TripleSort {
    static func byTerm(_ triples: TripleChunks) -> [UInt64] {
        let count = triples.count
        // How many triples have each digit, for all three digits in one pass.
        var counts = [UInt32](repeating: 0, count: 3 * 2048)
        counts.withUnsafeMutableBufferPointer { counts in
            triples.forEach { triples in
                for triple in triples {
                    counts[Int(triple >> 32 & 2047)] += 1
                    counts[2048 + Int(triple >> 43 & 2047)] += 1
                    counts[4096 + Int(triple >> 54)] += 1
                }
            }
            for digit in 0..<3 {
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
            }
            first.withUnsafeMutableBufferPointer { target in
                second.withUnsafeBufferPointer { scatter($0, to: target, digit: 2, counts) }
            }
        }
        return first
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
        let shift = UInt64(32 + 11 * digit)
        for triple in source {
            let value = 2048 * digit + Int(triple >> shift & 2047)
            target[Int(starts[value])] = triple
            starts[value] += 1
        }
    }
}
