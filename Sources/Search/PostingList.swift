/// The records that hold a term, ascending, each with its impact 1...15.
///
/// Bytes: one posting is `varint(level << 1)`, `varint(record)`. Several are `varint(count << 2 | isCut << 1 | 1)`,
/// then, if the list is cut, `varint(total)` and `varint(number of the overflow part)`, then `count` record deltas as
/// varints, then `count` levels of four bits, low half first. A list longer than `longest` keeps its best `kept` here;
/// the rest is in a part of its own, which a query reads only when these do not decide it.
struct PostingList: Equatable {
    static let longest = 1536
    static let kept = 1024

    var records: [UInt32] = []
    var levels: [UInt8] = []
    /// In how many records the term is, here and in the overflow.
    var total = 0
    var overflow: Int?

    init() {}

    init(packed postings: some Collection<UInt32>, model: ImpactModel) {
        records.reserveCapacity(postings.count)
        levels.reserveCapacity(postings.count)
        for posting in postings {
            let record = posting >> 8
            records.append(record)
            levels.append(model.level(weight: posting & 0xFF, record: Int(record)))
        }
        total = records.count
    }

    /// Keeps the `kept` best postings (the earlier of equals) and returns the others, or nil if the list is short
    /// enough.
    mutating func cut() -> PostingList? {
        guard records.count > Self.longest else { return nil }
        var counts = [Int](repeating: 0, count: ImpactModel.levels + 1)
        for level in levels { counts[Int(level)] += 1 }
        var room = [Int](repeating: 0, count: counts.count)
        var left = Self.kept
        for level in stride(from: ImpactModel.levels, through: 0, by: -1) {
            room[level] = min(left, counts[level])
            left -= room[level]
        }
        var best = PostingList()
        var rest = PostingList()
        for (record, level) in zip(records, levels) {
            if room[Int(level)] > 0 {
                room[Int(level)] -= 1
                best.records.append(record)
                best.levels.append(level)
            } else {
                rest.records.append(record)
                rest.levels.append(level)
            }
        }
        rest.total = rest.records.count
        best.total = total
        self = best
        return rest
    }

    func write(to writer: inout ByteWriter) {
        if records.count == 1, overflow == nil {
            writer.varint(Int(levels[0]) << 1)
            writer.varint(Int(records[0]))
            return
        }
        writer.varint(records.count << 2 | (overflow == nil ? 1 : 3))
        if let overflow {
            writer.varint(total)
            writer.varint(overflow)
        }
        var previous: UInt32 = 0
        for record in records {
            writer.varint(Int(record - previous))
            previous = record
        }
        for i in stride(from: 0, to: levels.count, by: 2) {
            writer.bytes.append(levels[i] | (i + 1 < levels.count ? levels[i + 1] << 4 : 0))
        }
    }

    /// Writes postings that need no cut as `init(packed:model:)` and `write(to:)` do, without a list between: most
    /// terms have one posting, and there are millions of them.
    static func write(_ postings: UnsafeBufferPointer<UInt32>, _ model: ImpactModel, to writer: inout ByteWriter) {
        func level(_ posting: UInt32) -> UInt8 { model.level(weight: posting & 0xFF, record: Int(posting >> 8)) }
        if postings.count == 1 {
            writer.varint(Int(level(postings[0])) << 1)
            writer.varint(Int(postings[0] >> 8))
            return
        }
        writer.varint(postings.count << 2 | 1)
        var previous: UInt32 = 0
        for posting in postings {
            writer.varint(Int(posting >> 8 - previous))
            previous = posting >> 8
        }
        for i in stride(from: 0, to: postings.count, by: 2) {
            writer.bytes.append(level(postings[i]) | (i + 1 < postings.count ? level(postings[i + 1]) << 4 : 0))
        }
    }

    init(from reader: inout ByteReader, recordCount: Int) throws(SearchIndexError) {
        let head = try reader.varint()
        if head & 1 == 0 {
            levels = [UInt8(truncatingIfNeeded: head >> 1)]
            records = [UInt32(truncatingIfNeeded: try reader.varint())]
            total = 1
        } else {
            let count = head >> 2
            guard count <= recordCount else { throw .damaged }
            total = count
            if head & 2 != 0 {
                total = try reader.varint()
                overflow = try reader.varint()
            }
            var record = 0
            for _ in 0..<count {
                record += try reader.varint()
                guard record < recordCount else { throw .damaged }
                records.append(UInt32(record))
            }
            for i in 0..<(count + 1) / 2 {
                let pair = try reader.byte()
                levels.append(pair & 15)
                if 2 * i + 1 < count { levels.append(pair >> 4) }
            }
        }
        guard records.allSatisfy({ $0 < recordCount }) else { throw .damaged }
    }

    /// This list and its overflow, in order of record.
    func merged(with rest: PostingList) -> PostingList {
        var all = PostingList()
        var i = 0
        var j = 0
        while i < records.count || j < rest.records.count {
            if j == rest.records.count || (i < records.count && records[i] < rest.records[j]) {
                all.records.append(records[i])
                all.levels.append(levels[i])
                i += 1
            } else {
                all.records.append(rest.records[j])
                all.levels.append(rest.levels[j])
                j += 1
            }
        }
        all.total = all.records.count
        return all
    }
}
