import Testing

@testable import Search

@Suite struct IndexFormatTests {
    @Test func packsAndUnpacksAsTheVectorsSay() throws {
        let vectors = try Vectors.read("decoding.json", as: Vectors.Decoding.self)
        for vector in vectors.texts {
            let hex = Array(vector.bytes.utf8)
            let bytes = try stride(from: 0, to: hex.count, by: 2).map { i in
                try #require(UInt8(String(decoding: hex[i..<i + 2], as: UTF8.self), radix: 16))
            }
            let text = Self.utf16(vector.units)
            #expect(Self.text(of: bytes) == text)
            #expect(try PartText.decode(text[...]) == bytes)
        }
        for part in vectors.parts {
            let inflated = try Deflate.decompress(try PartText.decode(Self.utf16(part.units)[...]))
            #expect(String(decoding: inflated, as: UTF8.self) == part.text)
        }
    }

    @Test(arguments: [[0x22], [0x21], [0x21, 0x22], [0x21, 0x60, 0x61], [0x21, 0x4E00], [0xD800], [0x2028]])
    func refusesTextThatIsNotOurs(units: [UInt16]) {
        #expect(throws: SearchIndexError.damaged) { try PartText.decode(Self.utf16(units)[...]) }
    }

    private static func utf16(_ units: [UInt16]) -> [UInt8] {
        units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    private static func text(of bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: PartText.bound(bytes.count)) { text, count in
            count = bytes.withUnsafeBytes { PartText.write($0, to: UnsafeMutableRawBufferPointer(text)) }
        }
    }

    @Test func readsBackBits() throws {
        // Widths and orders that meet each place in a word of 64 bits.
        let values = (0..<400).map { (n: Int) -> Int in (n * 2_654_435_761) >> (n % 23) & 0xFF_FFFF }
        var writer = BitWriter()
        for (n, value) in values.enumerated() {
            writer.add(UInt64(value), 24)
            writer.golomb(value, n % 25)
            writer.add(UInt64(n & 1), 1)
        }
        let bytes = writer.take()
        #expect(writer.isEmpty)
        var reader = BitReader(bytes)
        for (n, value) in values.enumerated() {
            #expect(try reader.bits(24) == value)
            #expect(try reader.golomb(n % 25) == value)
            #expect(try reader.bits(1) == n & 1)
        }
        #expect(reader.isAtEnd)
        #expect(throws: SearchIndexError.damaged) { try reader.bits(8) }
    }

    @Test(arguments: [(0, 0, "1"), (1, 0, "010"), (2, 0, "011"), (3, 0, "00100"), (6, 0, "00111"), (5, 2, "01010")])
    func codesNumbersAsExponentialGolombSays(value: Int, order: Int, code: String) {
        // The bits in the order that they are written in; what follows the leading one is low bits first.
        var writer = BitWriter()
        writer.golomb(value, order)
        writer.add(1, 1)
        let bits = writer.take().map { byte in (0..<8).map { byte >> $0 & 1 == 1 ? "1" : "0" }.joined() }.joined()
        #expect(bits.hasPrefix(code + "1"))
    }

    @Test(arguments: [1, 2, 3, 700, 5000]) func readsBackAPostingList(count: Int) throws {
        let postings = (0..<count).map { (n: Int) -> UInt32 in
            let weight = UInt32(1 + n % 40)
            return UInt32(n * 3) << 8 | weight
        }
        let model = ImpactModel(lengths: [UInt32](repeating: 50, count: count * 3), unit: 2)
        var list = PostingList(packed: postings, model: model)
        let whole = list
        let rest = list.cut()
        #expect((rest != nil) == (count > PostingList.longest))
        if rest != nil { list.overflow = 7 }
        let width = PostingList.width(recordCount: count * 3)
        var writer = BitWriter()
        list.write(to: &writer, width: width)
        let bytes = writer.take()
        var reader = BitReader(bytes)
        let read = try PostingList(from: &reader, recordCount: count * 3)
        #expect(read == list && reader.isAtEnd && read.total == count)
        if rest == nil {
            // Most lists are written without a list between.
            postings.withUnsafeBufferPointer { PostingList.write($0, model, to: &writer, width: width) }
            #expect(writer.take() == bytes)
        }
        if let rest { #expect(read.merged(with: rest).records == whole.records) }
    }

    @Test func keepsTheStrongestPostingsOfALongList() throws {
        let postings = (0..<4000).map { (n: Int) -> UInt32 in
            let weight: UInt32 = n % 2 == 0 ? 2 : 60
            return UInt32(n) << 8 | weight
        }
        let model = ImpactModel(lengths: [UInt32](repeating: 50, count: 4000), unit: 2)
        var list = PostingList(packed: postings, model: model)
        let rest = list.cut()
        #expect(rest?.records.count == 4000 - PostingList.kept)
        #expect(list.records.count == PostingList.kept && list.total == 4000)
        #expect(list.records.allSatisfy { $0 % 2 == 1 })
    }

    @Test(arguments: [false, true]) func addsUpTheWeightsOfATermInARecord(inRunsOfTheirOwn: Bool) {
        var runs = PostingRuns()
        for record in 0..<3 as Range<UInt32> {
            for _ in 0..<200 { runs.append(9, record: record, weight: 2) }
            runs.append(0xFFFF_FFFF, record: record, weight: 1)
            runs.append(7, record: record, weight: 3)
            // A merge must give what one run gives.
            if inRunsOfTheirOwn { runs.close() }
        }
        var seen: [UInt32: [UInt32]] = [:]
        var order: [UInt32] = []
        runs.forEachTerm {
            seen[$0] = Array($1)
            order.append($0)
        }
        #expect(order == [7, 9, 0xFFFF_FFFF])
        #expect(seen[9] == [0 << 8 | 255, 1 << 8 | 255, 2 << 8 | 255])
        #expect(seen[7] == [0 << 8 | 3, 1 << 8 | 3, 2 << 8 | 3])
    }

    @Test func writesTheSameBytesForTheSameRecords() throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        #expect(Vectors.index(site) == Vectors.index(site))
        var other = site
        other.records[0].body += "。"
        #expect(Vectors.index(site).last != Vectors.index(other).last)
    }

    @Test func refusesFilesThatAreCutShortOrAltered() throws {
        let site = try Vectors.read("site.json", as: Vectors.Site.self)
        let files = Vectors.index(site)
        for (number, file) in files.enumerated() {
            var short = files
            short[number] = SearchFile(path: file.path, bytes: Array(file.bytes.dropLast(9)))
            var altered = files
            var bytes = file.bytes
            bytes[bytes.count - 8] = bytes[bytes.count - 8] == 0x41 ? 0x42 : 0x41
            altered[number] = SearchFile(path: file.path, bytes: bytes)
            for broken in [short, altered] {
                do {
                    var engine = try Vectors.engine(broken)
                    for query in site.queries { _ = try engine.search(query.q) }
                    #expect(file.path.contains("/t"), "\(file.path) was not missed")
                } catch let error as SearchIndexError {
                    #expect(error == .damaged, "\(file.path)")
                }
            }
        }
    }
}
