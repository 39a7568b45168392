/// What an author can set about a locale's index.
package struct SearchIndexOptions: Sendable {
    /// Groups of words or phrases that mean the same: `[["証明書", "サーティフィケート"], …]`. Applied to queries, so that a
    /// change needs no other page of the index.
    package var synonyms: [[String]]
    /// Bytes of text in a block of the record store before it is compressed; at least 1,024.
    package var storeBlockBytes: Int
    /// Bytes of postings in an index part before it is compressed; at least 1,024. A third less where most of the text
    /// has no spaces between words: there a query asks for more terms, and each may be in another part.
    package var partBytes: Int

    package init(synonyms: [[String]] = [], storeBlockBytes: Int = 6144, partBytes: Int = 5376) {
        self.synonyms = synonyms
        self.storeBlockBytes = max(1024, storeBlockBytes)
        self.partBytes = max(1024, partBytes)
    }
}
