/// What an author can set about a locale's index.
package struct SearchIndexOptions: Sendable {
    /// Groups of words or phrases that mean the same: `[["証明書", "サーティフィケート"], …]`. Applied to queries, so that a
    /// change needs no other page of the index.
    package var synonyms: [[String]]
    /// Bytes of text in a block of the record store before it is compressed; at least 1,024. A third more where most
    /// of the text has spaces between words.
    package var storeBlockBytes: Int
    /// Bytes of postings in a part of the hashed terms before it is compressed; at least 2,048. Parts of words are a
    /// third smaller, and both are halved where most of the text has no spaces between words.
    package var partBytes: Int

    package init(synonyms: [[String]] = [], storeBlockBytes: Int = 6144, partBytes: Int = 8704) {
        self.synonyms = synonyms
        self.storeBlockBytes = max(1024, storeBlockBytes)
        self.partBytes = max(2048, partBytes)
    }
}
