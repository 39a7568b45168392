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
    private let blockStarts: [Int]
    private let read: Read
    private var hashParts: [Int: [UInt32: PostingList]] = [:]
    private var wordParts: [Int: [WordEntry]] = [:]
    private var blocks: [Int: [StoredRecord]] = [:]

    /// `read` gives the bytes of a file below the site's root, and throws if there is none.
    init(locale: String, read: @escaping Read) throws {
        let content = try IndexPart.content(of: try read(IndexPart.path(locale)), name: locale)
        manifest = try IndexManifest(decoding: content)
        self.read = read
        pageOf = manifest.pageLengths.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
        guard pageOf.count == manifest.recordCount else { throw SearchIndexError.damaged }
        var start = 0
        blockStarts = manifest.blockLengths.map { length in
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

    /// The number of the block that holds a record.
    func block(of record: Int) -> Int {
        var low = 0
        var high = blockStarts.count
        while low < high {
            let middle = (low + high) / 2
            if blockStarts[middle] <= record { low = middle + 1 } else { high = middle }
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
