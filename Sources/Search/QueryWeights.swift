/// What the ways in which a query can match count for, beside an exact match of a word at 1.
enum QueryWeights {
    /// A longer word that begins with the one being typed, and one that begins with a complete word.
    static let prefix = 0.8
    static let inner = 0.5
    /// What a record has of the query with a longer word for the one being typed: it may well be the one that is meant.
    static let typed = 0.8
    /// A word that shares all but the last letters.
    static let stem = 0.35
    /// A word one edit away.
    static let typo = 0.6
    /// Two words side by side: their part of the query's whole, and of the score.
    static let pairCover = 0.5
    static let pairScore = 0.6
    /// A Korean word of one syllable: most are particles.
    static let syllable = 0.25
    /// A title that is the query: of a page, and of a part of one.
    static let pageTitle = 6.0
    static let title = 2.5
    /// A text that holds the query as it is written.
    static let inTitle = 2.0
    /// A title that holds all words of the query, in any order.
    static let wordsInTitle = 1.3
    static let inBody = 2.0
    static let inAside = 1.2
    /// A text that holds the query's long runs, apart from one another.
    static let runs = 1.5
    /// One that holds only the pieces of a long run.
    static let apart = 0.35
    /// What each further record of a page adds to its best.
    static let page = 0.1
    /// A wording by synonyms.
    static let synonym = 0.8

    /// How much a word of the index counts for a word of the query; 0 for not at all.
    static func weight(of entry: [UInt32], for word: [UInt32], isOpen: Bool) -> Double {
        let shared = zip(entry, word).prefix { $0 == $1 }.count
        if shared == word.count {
            if entry.count == shared { return 1 }
            let share = (Double(shared) / Double(entry.count)).squareRoot()
            return (isOpen ? prefix : shared > 3 ? inner : 0) * share
        }
        let isStem = word.count > 4 && shared > 3 && shared >= word.count - 3 && entry.count <= shared + 3
        return isStem ? stem : 0
    }
}
