/// Sorts triples by term. Stable: triples that come in the order of their records stay so within a term.
enum TripleSort {
    /// A radix sort over the 32 bits of the term, least significant digit first, eleven bits at a time.
    static func byTerm(_ triples: TripleChunks) -> [UInt64] {
        let count = triples.count
        // How many triples have each digit, for all digits in one pass.
        var counts = [UInt32](repeating: 0, count: 3 * 2048)
        counts.withUnsafeMutableBufferPointer { counts in
            triples.forEach { triples in
                for triple in triples {
                    for digit in 0..<3 { counts[place(of: digit, in: triple)] += 1 }
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
            first.withUnsafeMutableBufferPointer { first in
                second.withUnsafeMutableBufferPointer { second in
                    triples.forEach { scatter($0, to: first, digit: 0, counts) }
                    scatter(UnsafeBufferPointer(first), to: second, digit: 1, counts)
                    scatter(UnsafeBufferPointer(second), to: first, digit: 2, counts)
                }
            }
        }
        return first
    }

    private static func room(_ count: Int) -> [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count) { _, initialized in initialized = count }
    }

    /// Where the counts have the value of a digit of the term, which is the upper half of a triple.
    @inline(__always)
    private static func place(of digit: Int, in triple: UInt64) -> Int {
        2048 * digit + Int(triple &>> UInt64(32 + 11 * digit) & 2047)
    }

    /// `starts`: where the next triple of each value of the digit goes.
    @inline(__always)
    private static func scatter(
        _ source: UnsafeBufferPointer<UInt64>, to target: UnsafeMutableBufferPointer<UInt64>, digit: Int,
        _ starts: UnsafeMutableBufferPointer<UInt32>
    ) {
        for triple in source {
            let value = place(of: digit, in: triple)
            target[Int(starts[value])] = triple
            starts[value] += 1
        }
    }
}
