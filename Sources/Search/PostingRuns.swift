/// Collects (term, record, weight) triples and gives them back by term, in bounded memory and linear time.
///
/// Triples are buffered, sorted by radix and packed into runs of about four bytes a triple; the runs are merged at the
/// end. Records come in ascending order, so a term's postings in a later run always follow those in an earlier one.
struct PostingRuns {
    /// A million triples: 8 MiB, and as much again while they are sorted.
    private static let capacity = 1 << 20

    private var pending: [UInt64] = []
    private var runs: [[UInt8]] = []

    /// `record` below 2^24, `weight` 1...255; weights of one term in one record add up and stop at 255.
    @inline(__always)
    mutating func append(_ term: UInt32, record: UInt32, weight: UInt32) {
        pending.append(UInt64(term) << 32 | UInt64(record) << 8 | UInt64(weight))
    }

    /// To be called between records: a record's triples must stay in one run.
    mutating func endRecord() {
        if pending.count >= Self.capacity { close() }
    }

    /// Ends the collection; to be called once before `forEachTerm`.
    mutating func finish() {
        // Triples that fit one run, as those of most sites do, are read as they are.
        if runs.isEmpty { Self.sort(&pending) } else { close() }
    }

    /// Packs what is pending into a run.
    mutating func close() {
        guard !pending.isEmpty else { return }
        Self.sort(&pending)
        runs.append(pending.withUnsafeBufferPointer { Self.packed($0) })
        pending.removeAll(keepingCapacity: true)
    }

    /// Calls `body` for each term of sorted triples, with its postings, each as `record << 8 | weight`.
    private static func forEachTerm(
        _ triples: UnsafeBufferPointer<UInt64>, _ body: (_ term: UInt32, _ postings: [UInt32]) -> Void
    ) {
        var next = 0
        var postings: [UInt32] = []
        while next < triples.count {
            let term = triples[next] >> 32
            postings.removeAll(keepingCapacity: true)
            while next < triples.count, triples[next] >> 32 == term {
                let place = triples[next] >> 8
                var weight: UInt32 = 0
                while next < triples.count, triples[next] >> 8 == place {
                    weight += UInt32(triples[next] & 0xFF)
                    next += 1
                }
                postings.append(UInt32(truncatingIfNeeded: place) << 8 | min(weight, 255))
            }
            body(UInt32(term), postings)
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

    /// Calls `body` once per term in ascending order, with its postings in ascending order of record, each packed as
    /// `record << 8 | weight`. Empties the collection.
    mutating func forEachTerm(_ body: (_ term: UInt32, _ postings: [UInt32]) -> Void) {
        defer { pending = [] }
        guard !runs.isEmpty else { return pending.withUnsafeBufferPointer { Self.forEachTerm($0, body) } }
        var cursors = runs.map { Cursor(bytes: $0) }
        runs = []
        var postings: [UInt32] = []
        while true {
            var term = Cursor.end
            for cursor in cursors { term = min(term, cursor.term) }
            guard term != Cursor.end else { return }
            postings.removeAll(keepingCapacity: true)
            for index in cursors.indices where cursors[index].term == term { cursors[index].read(into: &postings) }
            body(UInt32(term), postings)
        }
    }

    /// Least significant digit first, eleven bits at a time, over the term only: the triples are already in record
    /// order.
    private static func sort(_ triples: inout [UInt64]) {
        let count = triples.count
        var sorted = [UInt64](repeating: 0, count: count)
        // How many triples have each digit, for all three digits in one pass.
        var counts = [UInt32](repeating: 0, count: 3 * 2048)
        counts.withUnsafeMutableBufferPointer { counts in
            for triple in triples {
                counts[Int(triple >> 32 & 2047)] += 1
                counts[2048 + Int(triple >> 43 & 2047)] += 1
                counts[4096 + Int(triple >> 54)] += 1
            }
        }
        for digit in 0..<3 {
            let shift = UInt64(32 + 11 * digit)
            var starts = counts[digit * 2048..<(digit + 1) * 2048]
            if starts.contains(UInt32(count)) { continue }
            var sum: UInt32 = 0
            for value in starts.indices { (starts[value], sum) = (sum, sum + starts[value]) }
            starts.withUnsafeMutableBufferPointer { starts in
                triples.withUnsafeBufferPointer { source in
                    sorted.withUnsafeMutableBufferPointer { target in
                        for triple in source {
                            let value = Int(triple >> shift & 2047)
                            target[Int(starts[value])] = triple
                            starts[value] += 1
                        }
                    }
                }
            }
            swap(&triples, &sorted)
        }
    }
}

extension PostingRuns {
    /// A place in one packed run.
    private struct Cursor {
        /// Above every term.
        static let end = Int.max

        private let bytes: [UInt8]
        private var position = 0
        private(set) var term = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
            advance()
        }

        @inline(__always)
        private mutating func varint() -> Int {
            var value = 0
            var shift = 0
            while true {
                let byte = bytes[position]
                position += 1
                value |= Int(byte & 0x7F) << shift
                if byte < 0x80 { return value }
                shift += 7
            }
        }

        private mutating func advance() {
            term = position < bytes.count ? term + varint() : Self.end
        }

        mutating func read(into postings: inout [UInt32]) {
            var record = 0
            for _ in 0..<varint() {
                record += varint()
                postings.append(UInt32(record) << 8 | UInt32(bytes[position]))
                position += 1
            }
            advance()
        }
    }
}
