/// What a query must know before it asks for a part. The only index file whose name is stable: `search/<locale>.js`.
struct IndexManifest: Equatable {
    /// Raised when the files change so that an older client cannot read them.
    static let format = 4

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
    /// How many pages say the same as each page, besides itself; empty if there are none.
    var twinCounts: [Int] = []
    /// Pages with twins in each block of their addresses, in order of page.
    var twinBlockLengths: [Int] = []
    /// The high half of the first term of each part of the hashed terms; those of one high half are in one part.
    var hashPartStarts: [Int] = []
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
        for lengths in [pageLengths, blockLengths, twinCounts, twinBlockLengths] {
            writer.varint(lengths.count)
            for length in lengths { writer.varint(length) }
        }
        writer.varint(hashPartStarts.count)
        for (index, start) in hashPartStarts.enumerated() {
            writer.varint(start - (index > 0 ? hashPartStarts[index - 1] : 0))
        }
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
        twinCounts = try Self.list(&reader) { (r) throws(SearchIndexError) in
            let count = try r.varint()
            guard count < 1 << 24 else { throw .damaged }
            return count
        }
        twinBlockLengths = try Self.list(&reader) { (r) throws(SearchIndexError) in try r.varint() }
        var start = 0
        hashPartStarts = try Self.list(&reader) { (r) throws(SearchIndexError) in
            start += try r.varint()
            guard start < 1 << 16 else { throw .damaged }
            return start
        }
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

    /// How many twins the page of each record has; empty if there are none.
    var twinsOfRecord: [Int] {
        zip(twinCounts, pageLengths).flatMap { [Int](repeating: $0, count: $1) }
    }

    /// The number of the part that a hashed term is in, if it is in the index; nil if it cannot be.
    func hashPart(of hash: UInt32) -> Int? {
        var low = 0
        var high = hashPartStarts.count
        while low < high {
            let middle = (low + high) / 2
            if hashPartStarts[middle] <= Int(hash >> 16) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
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
