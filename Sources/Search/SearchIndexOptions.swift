/// What an author can set about a locale's index.
package struct SearchIndexOptions: Sendable {
    /// Groups of words or phrases that mean the same: `[["証明書", "サーティフィケート"], …]`. Applied to queries, so that a
    /// change needs no other page of the index.
    package var synonyms: [[String]]
    /// Bytes of text in a block of the record store before it is compressed; at least 1,024. A quarter more where
    /// most of the text has spaces between words.
    package var storeBlockBytes: Int
    /// Bytes of a part of the hashed terms; at least 2,048. Half of it where most of the text has no spaces between
    /// words. Parts of words are a third smaller; there, where they are few, by half.
    package var partBytes: Int

    package init(synonyms: [[String]] = [], storeBlockBytes: Int = 7168, partBytes: Int = 8192) {
        self.synonyms = synonyms
        self.storeBlockBytes = max(1024, storeBlockBytes)
        self.partBytes = max(2048, partBytes)
    }
}
