/// Reads the parts of one locale's index, each at most once.
struct IndexReader {
    typealias Read = (_ path: String) throws -> [UInt8]

    struct WordEntry {
        var bytes: [UInt8]
        var scalars: [UInt32]
        var list: PostingList
    }

    let manifest: IndexManifest
    let pageOf: [Int]
    /// How many records there are, those of twins counted.
    let placeCount: Int
    private let blockStarts: [Int]
    /// Pages with twins before each page; empty if there are none.
    private let twinsBefore: [Int]
    private let twinBlockStarts: [Int]
    private let read: Read
    private var hashParts: [Int: [UInt32: PostingList]] = [:]
    private var wordParts: [Int: [WordEntry]] = [:]
    private var blocks: [Int: [StoredRecord]] = [:]
    private var twinBlocks: [Int: [[String]]] = [:]

    /// `read` gives the bytes of a file below the site's root, and throws if there is none.
    init(locale: String, read: @escaping Read) throws {
        let content = try IndexPart.content(of: try read(IndexPart.path(locale)), name: locale)
        manifest = try IndexManifest(decoding: content)
        self.read = read
        pageOf = manifest.pageLengths.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
        guard pageOf.count == manifest.recordCount else { throw SearchIndexError.damaged }
        blockStarts = Self.starts(of: manifest.blockLengths)
        guard manifest.twinCounts.isEmpty || manifest.twinCounts.count == manifest.pageLengths.count else {
            throw SearchIndexError.damaged
        }
        twinsBefore = Self.starts(of: manifest.twinCounts.map { min($0, 1) })
        twinBlockStarts = Self.starts(of: manifest.twinBlockLengths)
        placeCount = manifest.recordCount + manifest.twinsOfRecord.reduce(0, +)
    }

    private static func starts(of lengths: [Int]) -> [Int] {
        var start = 0
        return lengths.map { length in
            defer { start += length }
            return start
        }
    }

    private func content(_ name: String) throws -> [UInt8] {
        let name = "\(manifest.folder)/\(name)"
        return try IndexPart.content(of: try read(IndexPart.path(name)), name: name)
    }

    mutating func list(hash: UInt32) throws -> PostingList? {
        guard let number = manifest.hashPart(of: hash) else { return nil }
        if let part = hashParts[number] { return part[hash] }
        var reader = BitReader(try content("h\(number)"))
        var part: [UInt32: PostingList] = [:]
        var place = manifest.hashPartStarts[number]
        while !reader.isAtEnd {
            if try reader.bits(1) == 0 { place += 1 + (try reader.golomb(2)) }
            let term = UInt32(truncatingIfNeeded: place << 16 | (try reader.bits(16)))
            part[term] = try PostingList(from: &reader, recordCount: manifest.recordCount)
        }
        hashParts[number] = part
        return part[hash]
    }

    /// The number of the part that a word is in or would be in, -1 for none.
    func wordPart(of word: [UInt32]) -> Int {
        var low = 0
        var high = manifest.wordPartStarts.count
        while low < high {
            let middle = (low + high) / 2
            let start = manifest.wordPartStarts[middle].unicodeScalars.lazy.map(\.value)
            if word.lexicographicallyPrecedes(start) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }

    mutating func words(inPart number: Int) throws -> [WordEntry] {
        if let part = wordParts[number] { return part }
        var reader = BitReader(try content("w\(number)"))
        var part: [WordEntry] = []
        var previous: [UInt8] = []
        while !reader.isAtEnd {
            let shared = try reader.golomb(1)
            guard shared <= previous.count else { throw SearchIndexError.damaged }
            previous = Array(previous[..<shared]) + (try reader.bytes(try reader.golomb(1)))
            let list = try PostingList(from: &reader, recordCount: manifest.recordCount)
            part.append(WordEntry(bytes: previous, scalars: Self.scalars(previous), list: list))
        }
        wordParts[number] = part
        return part
    }

    /// The words of a part of the vocabulary for corrections, and in how many records each is.
    func typoWords(inPart number: Int) throws -> [(scalars: [UInt32], count: Int)] {
        var reader = ByteReader(try content("t\(number)"))
        var words: [(scalars: [UInt32], count: Int)] = []
        var previous: [UInt8] = []
        while !reader.isAtEnd {
            previous = try Self.word(after: previous, &reader)
            words.append((Self.scalars(previous), try reader.varint()))
        }
        return words
    }

    /// What `list` left out.
    func overflow(_ number: Int) throws -> PostingList {
        var reader = BitReader(try content("o\(number)"))
        return try PostingList(from: &reader, recordCount: manifest.recordCount)
    }

    /// At how many addresses a record is.
    func places(of record: Int) -> Int {
        manifest.twinCounts.isEmpty ? 1 : 1 + manifest.twinCounts[pageOf[record]]
    }

    /// At how many addresses the records of a list are.
    func places(of list: PostingList) -> Int {
        if list.overflow != nil || manifest.twinCounts.isEmpty { return list.total + list.twins }
        return list.records.reduce(0) { $0 + places(of: Int($1)) }
    }

    /// The addresses of the pages that say the same as a page.
    mutating func twins(ofPage page: Int) throws -> [String] {
        guard !manifest.twinCounts.isEmpty, manifest.twinCounts[page] > 0 else { return [] }
        let number = Self.last(of: twinBlockStarts, upTo: twinsBefore[page])
        guard twinBlockStarts.indices.contains(number) else { throw SearchIndexError.damaged }
        if twinBlocks[number] == nil {
            var reader = ByteReader(try content("p\(number)"))
            var block: [[String]] = []
            let first = twinBlockStarts[number]
            for page in manifest.twinCounts.indices where manifest.twinCounts[page] > 0 {
                guard twinsBefore[page] >= first, block.count < manifest.twinBlockLengths[number] else { continue }
                block.append(
                    try (0..<manifest.twinCounts[page]).map { (_) throws(SearchIndexError) in try reader.string() })
            }
            twinBlocks[number] = block
        }
        let index = twinsBefore[page] - twinBlockStarts[number]
        guard let block = twinBlocks[number], block.indices.contains(index) else { throw SearchIndexError.damaged }
        return block[index]
    }

    /// The number of the block that holds a record.
    func block(of record: Int) -> Int { Self.last(of: blockStarts, upTo: record) }

    /// The index of the last of `starts`, which ascend, that is not above `place`; -1 for none.
    private static func last(of starts: [Int], upTo place: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    mutating func stored(_ record: Int) throws -> StoredRecord {
        let number = block(of: record)
        guard blockStarts.indices.contains(number) else { throw SearchIndexError.damaged }
        if blocks[number] == nil { blocks[number] = try StoredRecord.read(try content("s\(number)")) }
        let index = record - blockStarts[number]
        guard let block = blocks[number], block.indices.contains(index) else { throw SearchIndexError.damaged }
        return block[index]
    }

    private static func word(after previous: [UInt8], _ reader: inout ByteReader) throws -> [UInt8] {
        let shared = try reader.varint()
        guard shared <= previous.count else { throw SearchIndexError.damaged }
        let suffix = try reader.take(try reader.varint())
        return Array(previous[..<shared]) + suffix
    }

    private static func scalars(_ bytes: [UInt8]) -> [UInt32] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    }
}
