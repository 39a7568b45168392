/// The passages of a site by what stays the same while their text changes.
struct PassageIndex {
    struct Key: Hashable {
        var path: String
        var kind: Passage.Kind
        var key: String
        /// Passages of one article may share a key by mistake.
        var repetition: Int
    }

    struct Entry {
        var key: Key
        var passage: Passage
        var article: ArticleProse
    }

    /// The same passage in the languages of a site.
    struct Translation: Hashable {
        var group: Int
        var kind: Passage.Kind
        var key: String
        var repetition: Int
    }

    /// In the order of the articles.
    private(set) var entries: [Entry] = []
    private var texts: [Key: String] = [:]

    /// Linear in the text.
    init(_ articles: [ArticleProse]) {
        for article in articles {
            var seen: [Key: Int] = [:]
            for passage in article.passages {
                var key = Key(path: article.path, kind: passage.kind, key: passage.key, repetition: 0)
                let repetition = seen[key, default: 0]
                seen[key] = repetition + 1
                key.repetition = repetition
                texts[key] = Self.text(of: passage)
                entries.append(Entry(key: key, passage: passage, article: article))
            }
        }
    }

    func text(_ key: Key) -> String? { texts[key] }

    static func translation(of entry: Entry) -> Translation {
        Translation(
            group: entry.article.translationGroup, kind: entry.key.kind, key: entry.key.key,
            repetition: entry.key.repetition)
    }

    /// Title and words, with the claims in them.
    private static func text(of passage: Passage) -> String {
        passage.title + "\n"
            + passage.blocks.map { block in
                block.text + block.claims.map { "\n\($0.id) \($0.range)" }.joined()
            }.joined(separator: "\n")
    }
}
