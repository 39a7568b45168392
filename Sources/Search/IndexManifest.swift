/// What a query must know before it asks for a part. The only index file whose name is stable: `search/<locale>.js`.
struct IndexManifest: Equatable {
    /// Raised when the files change so that an older client cannot read them.
    static let format = 1

    /// A value that results can be filtered by, and how many records have it.
    struct Facet: Equatable {
        var value: String
        var count: Int
    }

    /// A word in so many records that a query of several words does not read its list.
    struct FrequentWord: Equatable {
        var word: String
        var count: Int
    }

    /// The folder of the other parts: the locale and a hash of everything indexed, so that parts can be cached for
    /// ever.
    var folder = ""
    var recordCount = 0
    /// Records on each page, in order of record; a page's records adjoin.
    var pageLengths: [Int] = []
    /// Records in each block of the store, in order of record.
    var blockLengths: [Int] = []
    /// Hashed terms are spread over this many parts by `hash × count >> 32`.
    var hashPartCount = 0
    /// The first word of each part of the word list.
    var wordPartStarts: [String] = []
    /// Words for corrections are spread over this many parts.
    var typoPartCount = 0
    var frequentWords: [FrequentWord] = []
    var synonyms: [[String]] = []
    var kinds: [Facet] = []
    var tags: [Facet] = []
    var sections: [Facet] = []

    init() {}

    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.varint(Self.format)
        writer.string(folder)
        writer.varint(recordCount)
        for lengths in [pageLengths, blockLengths] {
            writer.varint(lengths.count)
            for length in lengths { writer.varint(length) }
        }
        writer.varint(hashPartCount)
        writer.varint(wordPartStarts.count)
        for start in wordPartStarts { writer.string(start) }
        writer.varint(typoPartCount)
        writer.varint(frequentWords.count)
        for word in frequentWords {
            writer.string(word.word)
            writer.varint(word.count)
        }
        writer.varint(synonyms.count)
        for group in synonyms {
            writer.varint(group.count)
            for word in group { writer.string(word) }
        }
        for facets in [kinds, tags, sections] {
            writer.varint(facets.count)
            for facet in facets {
                writer.string(facet.value)
                writer.varint(facet.count)
            }
        }
        return writer.bytes
    }

    init(decoding content: [UInt8]) throws(SearchIndexError) {
        var reader = ByteReader(content)
        let format = try reader.varint()
        guard format == Self.format else { throw .format(format) }
        folder = try reader.string()
        recordCount = try reader.varint()
        pageLengths = try Self.list(&reader) { (r) throws(SearchIndexError) in try r.varint() }
        blockLengths = try Self.list(&reader) { (r) throws(SearchIndexError) in try r.varint() }
        hashPartCount = try reader.varint()
        wordPartStarts = try Self.list(&reader) { (r) throws(SearchIndexError) in try r.string() }
        typoPartCount = try reader.varint()
        frequentWords = try Self.list(&reader) { (r) throws(SearchIndexError) in
            FrequentWord(word: try r.string(), count: try r.varint())
        }
        synonyms = try Self.list(&reader) { (r) throws(SearchIndexError) in
            try Self.list(&r) { (r) throws(SearchIndexError) in try r.string() }
        }
        kinds = try Self.facets(&reader)
        tags = try Self.facets(&reader)
        sections = try Self.facets(&reader)
    }

    private static func facets(_ reader: inout ByteReader) throws(SearchIndexError) -> [Facet] {
        try list(&reader) { (r) throws(SearchIndexError) in Facet(value: try r.string(), count: try r.varint()) }
    }

    private static func list<Element>(
        _ reader: inout ByteReader, _ element: (inout ByteReader) throws(SearchIndexError) -> Element
    ) throws(SearchIndexError) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<(try reader.varint()) { elements.append(try element(&reader)) }
        return elements
    }
}
