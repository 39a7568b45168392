/// Collects (term, record, weight) triples and gives them back by term, in bounded memory and linear time.
///
/// Triples are buffered, sorted by radix and packed into runs of about four bytes a triple; the runs are merged at the
/// end. Records come in ascending order, so a term's postings in a later run always follow those in an earlier one.
struct PostingRuns {
    /// Eight million triples: 64 MiB, and as much again while they are sorted.
    private static let capacity = 1 << 23

    private var pending: [UInt64] = []
    private var runs: [[UInt8]] = []
    private var scratch: [UInt64] = []

    /// Bytes of all packed runs, known after `close()`: a good estimate of the size of the encoded lists.
    var packedBytes: Int { runs.reduce(0) { $0 + $1.count } }

    /// `record` below 2^24, `weight` 1...255; weights of one term in one record add up and stop at 255.
    @inline(__always)
    mutating func append(_ term: UInt32, record: UInt32, weight: UInt32) {
        pending.append(UInt64(term) << 32 | UInt64(record) << 8 | UInt64(weight))
    }

    /// To be called between records: a record's triples must stay in one run.
    mutating func endRecord() {
        if pending.count >= Self.capacity { close() }
    }

    /// Packs what is pending. Call once before `forEachTerm`.
    mutating func close() {
        guard !pending.isEmpty else { return }
        sortPending()
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(pending.count * 4)
        var previousTerm = 0
        var i = 0
        var postings: [(record: Int, weight: UInt8)] = []
        while i < pending.count {
            let term = pending[i] >> 32
            postings.removeAll(keepingCapacity: true)
            while i < pending.count, pending[i] >> 32 == term {
                let record = Int(pending[i] >> 8 & 0xFF_FFFF)
                var weight = 0
                while i < pending.count, pending[i] >> 32 == term, Int(pending[i] >> 8 & 0xFF_FFFF) == record {
                    weight += Int(pending[i] & 0xFF)
                    i += 1
                }
                postings.append((record, UInt8(min(weight, 255))))
            }
            writer.varint(Int(term) - previousTerm)
            previousTerm = Int(term)
            writer.varint(postings.count)
            var previous = 0
            for posting in postings {
                writer.varint(posting.record - previous)
                writer.bytes.append(posting.weight)
                previous = posting.record
            }
        }
        runs.append(writer.bytes)
        pending.removeAll(keepingCapacity: true)
    }

    /// Calls `body` once per term in ascending order, with its postings in ascending order of record, each packed as
    /// `record << 8 | weight`. Empties the collection.
    mutating func forEachTerm(_ body: (_ term: UInt32, _ postings: [UInt32]) -> Void) {
        pending = []
        scratch = []
        var cursors = runs.map { Cursor(bytes: $0) }
        runs = []
        var postings: [UInt32] = []
        while let term = cursors.compactMap(\.term).min() {
            postings.removeAll(keepingCapacity: true)
            for index in cursors.indices where cursors[index].term == term {
                cursors[index].read(into: &postings)
            }
            body(UInt32(term), postings)
        }
    }

    /// Least significant digit first, eleven bits at a time, over the term only: the triples are already in record
    /// order.
    private mutating func sortPending() {
        if scratch.count < pending.count { scratch = [UInt64](repeating: 0, count: pending.count) }
        let count = pending.count
        for shift in [32, 43, 54] as [UInt64] {
            var starts = [Int](repeating: 0, count: 2048)
            for i in 0..<count { starts[Int(pending[i] >> shift & 2047)] += 1 }
            if starts.contains(count) { continue }
            var sum = 0
            for digit in 0..<2048 {
                let size = starts[digit]
                starts[digit] = sum
                sum += size
            }
            starts.withUnsafeMutableBufferPointer { starts in
                scratch.withUnsafeMutableBufferPointer { target in
                    pending.withUnsafeBufferPointer { source in
                        for value in source {
                            let digit = Int(value >> shift & 2047)
                            target[starts[digit]] = value
                            starts[digit] += 1
                        }
                    }
                }
            }
            if scratch.count > count { scratch.removeLast(scratch.count - count) }
            swap(&pending, &scratch)
        }
    }
}

extension PostingRuns {
    /// A place in one packed run.
    private struct Cursor {
        private let bytes: [UInt8]
        private var position = 0
        private(set) var term: Int? = 0

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
            guard position < bytes.count, let previous = term else { return term = nil }
            term = previous + varint()
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
