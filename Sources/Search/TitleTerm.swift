/// The term of a title as a whole, which finds the records whose title is the query, whatever their length.
///
/// Its high half is that of a term that a query for the title asks for anyway (its first gram, or its first pair of
/// words), so that both are in one part of the index. Titles of the same tokens have the same term; a query compares
/// the titles themselves before it relies on it.
struct TitleTerm {
    private var hash = TermHash.start
    private var place: UInt32 = 0
    private var previous: UInt32 = 0
    private var count: UInt32 = 0

    init() {}

    init(_ tokens: some Sequence<QueryToken>) {
        for token in tokens {
            switch token {
            case .word(let scalars, _): add(word: WordHash(scalars).value)
            case .run(let scalars, let isHangul):
                scalars.withUnsafeBufferPointer { add(run: $0, isHangul: isHangul) }
            }
        }
    }

    mutating func add(word: UInt32) {
        if place == 0, previous != 0 { place = TermHash.pair(previous, word) }
        append(word, isWord: true)
    }

    mutating func add(run: UnsafeBufferPointer<UInt32>, isHangul: Bool) {
        if place == 0 { place = TermHash.gram(run.prefix(3), isHangul: isHangul) }
        append(TermHash.word(run), isWord: isHangul)
    }

    private mutating func append(_ own: UInt32, isWord: Bool) {
        hash = TermHash.add(isWord ? 1 : 2, to: TermHash.add(own, to: hash))
        previous = isWord ? own : 0
        count += 1
    }

    /// 0 for a title without words.
    var value: UInt32 {
        guard count > 0 else { return 0 }
        let whole = TermHash.title(hash, count: count)
        return (place == 0 ? whole : place) & 0xFFFF_0000 | whole & 0xFFFF
    }
}
