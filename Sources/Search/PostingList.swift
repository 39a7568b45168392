/// The records that hold a term, ascending, each with its impact 1...15.
///
/// Bits: one posting is a 1, its level and its record. Several are a 0 and their number less 1 (order 0); a list that
/// is cut, a 0, the number 0, and by order 8, 4, 8 and 8 how many records there are, the number of the overflow part,
/// how many follow here, and how many twins all have. Then the first record and its level, the order of the differences
/// (four bits), and for each other record its difference from the one before, less 1, by that order, and its level. A
/// record has as many bits as the index needs; a level from 3 to 9 has three, others a 7 and four more. A list longer
/// than `longest` keeps its best `kept` here; the rest is in a part of its own, which a query reads only when these do
/// not decide it.
struct PostingList: Equatable {
    static let longest = 1536
    static let kept = 1024

    var records: [UInt32] = []
    var levels: [UInt8] = []
    /// In how many records the term is, here and in the overflow.
    var total = 0
    var overflow: Int?
    /// How many records of twin pages say the same as these, here and in the overflow; known of a list that is cut.
    var twins = 0

    init() {}

    init(packed postings: some Collection<UInt32>, model: ImpactModel) {
        records.reserveCapacity(postings.count)
        levels.reserveCapacity(postings.count)
        for posting in postings {
            let record = posting >> 8
            records.append(record)
            levels.append(model.level(of: posting))
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

    /// - Parameter width: How many bits a record has.
    func write(to writer: inout BitWriter, width: Int) {
        var head = BitCode()
        if let overflow {
            head.add(0, 1)
            head.golomb(0, 0)
            writer.add(head)
            writer.golomb(total, 8)
            writer.golomb(overflow, 4)
            writer.golomb(records.count, 8)
            writer.golomb(twins, 8)
            head = BitCode()
        } else {
            Self.addCount(records.count, to: &head)
        }
        let order = records.last.map { Self.order(count: records.count, first: records[0], last: $0) } ?? 0
        for i in records.indices {
            var code = i == 0 ? head : BitCode()
            if i == 0 {
                code.add(UInt64(records[0]), width)
            } else {
                code.golomb(Int(records[i] - records[i - 1] - 1), order)
            }
            Self.addLevel(levels[i], to: &code)
            if i == 0, records.count > 1 || overflow != nil { code.add(UInt64(order), 4) }
            writer.add(code)
        }
    }

    /// Writes postings that need no cut as `init(packed:model:)` and `write(to:width:)` do, without a list between:
    /// most terms have one posting, and there are millions of them.
    ///
    /// - Parameter head: At most 18 bits to be written before.
    @inline(__always)
    static func write(
        _ postings: UnsafeBufferPointer<UInt32>, after head: BitCode = BitCode(), _ model: ImpactModel,
        to writer: inout BitWriter, width: Int
    ) {
        guard let first = postings.first, let last = postings.last else { return }
        var code = head
        addCount(postings.count, to: &code)
        code.add(UInt64(first >> 8), width)
        // Up to 18 bits, 22 of the number of a list that is not cut, 24 of the record: the rest is another code.
        writer.add(code)
        code = BitCode()
        addLevel(model.level(of: first), to: &code)
        if postings.count > 1 {
            let order = order(count: postings.count, first: first >> 8, last: last >> 8)
            code.add(UInt64(order), 4)
            var previous = first >> 8
            for posting in postings.dropFirst() {
                writer.add(code)
                code = BitCode()
                code.golomb(Int(posting >> 8 - previous - 1), order)
                addLevel(model.level(of: posting), to: &code)
                previous = posting >> 8
            }
        }
        writer.add(code)
    }

    @inline(__always)
    private static func addCount(_ count: Int, to code: inout BitCode) {
        if count == 1 { return code.add(1, 1) }
        code.add(0, 1)
        code.golomb(count - 1, 0)
    }

    @inline(__always)
    private static func addLevel(_ level: UInt8, to code: inout BitCode) {
        if level >= 3, level < 10 {
            code.add(UInt64(level - 3), 3)
        } else {
            code.add(7 | UInt64(level) << 3, 7)
        }
    }

    /// The order that suits differences of this mean, of which most are smaller.
    @inline(__always)
    private static func order(count: Int, first: UInt32, last: UInt32) -> Int {
        guard count > 1 else { return 0 }
        let mean = (Int(last - first) - count + 1) / (count - 1)
        return max(0, 62 - (mean + 1).leadingZeroBitCount)
    }

    init(from reader: inout BitReader, recordCount: Int) throws(SearchIndexError) {
        var count = 1
        var isLong = false
        if try reader.bits(1) == 0 {
            isLong = true
            count = try reader.golomb(0) + 1
            if count == 1 {
                total = try reader.golomb(8)
                overflow = try reader.golomb(4)
                count = try reader.golomb(8)
                twins = try reader.golomb(8)
            }
        }
        guard (1...max(1, recordCount)).contains(count) else { throw .damaged }
        if overflow == nil { total = count }
        var record = try reader.bits(Self.width(recordCount: recordCount))
        var order = 0
        for i in 0..<count {
            if i > 0 { record += 1 + (try reader.golomb(order)) }
            guard record < recordCount else { throw .damaged }
            records.append(UInt32(record))
            let level = try reader.bits(3)
            levels.append(level < 7 ? UInt8(level + 3) : UInt8(try reader.bits(4)))
            if i == 0, isLong { order = try reader.bits(4) }
        }
    }

    /// How many bits a record of an index has.
    static func width(recordCount: Int) -> Int {
        max(1, Int.bitWidth - max(0, recordCount - 1).leadingZeroBitCount)
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
