/// Turns the analyzer's tokens into weighted terms of the record at hand.
struct TermCollector: TokenSink {
    /// Where a token stands, and what one occurrence there weighs; in halves of one occurrence in a body.
    enum Field {
        case body, aside, context, tag, title, pageTitle

        var weight: Int {
            switch self {
            case .body: 2
            case .aside: 1
            case .context: 3
            case .tag: 8
            case .title: 12
            case .pageTitle: 16
            }
        }

        var isTitle: Bool { self == .title || self == .pageTitle }
    }

    var field = Field.body {
        didSet {
            lineBreak()
            weight = UInt32(field.weight)
            isTitle = field.isTitle
            title = TitleTerm()
        }
    }

    private(set) var words = WordTable()
    /// Postings by `words` number, and by term hash.
    var wordPostings = PostingRuns()
    var hashPostings = PostingRuns()
    /// Tokens in the body of the record at hand.
    private(set) var bodyLength: UInt32 = 0
    /// Words, and characters of text without spaces, in all records.
    private(set) var spaced = 0
    private(set) var unspaced = 0
    private var context: (words: [UInt64], hashes: [UInt64]) = ([], [])
    private var isTitle = false
    private var title = TitleTerm()
    private var record: UInt32 = 0
    private var weight: UInt32 = 2
    /// The hashes of the word and of the word part just before, 0 for none.
    private var previousWord: UInt32 = 0
    private var previousPart: UInt32 = 0
    /// The last syllable of the word just before, 0 if it is not Korean.
    private var previousSyllable: UInt32 = 0

    mutating func begin(record: UInt32) {
        self.record = record
        bodyLength = 0
    }

    /// To be called when the whole title of the record is in.
    mutating func endTitle() {
        guard title.value != 0 else { return }
        hashPostings.append(title.value, record: record, weight: 1)
    }

    /// Takes note of what `scan` adds, for `repeatContext`.
    mutating func addContext(_ scan: (inout TermCollector) -> Void) {
        let starts = (wordPostings.pendingCount, hashPostings.pendingCount)
        scan(&self)
        context = (wordPostings.pending(from: starts.0), hashPostings.pending(from: starts.1))
    }

    /// Adds the terms of the last context to the record at hand: the parts of a page have its title in common.
    mutating func repeatContext() {
        let weight = UInt32(Field.context.weight)
        for triple in context.words { wordPostings.append(UInt32(triple >> 32), record: record, weight: weight) }
        for triple in context.hashes { hashPostings.append(UInt32(triple >> 32), record: record, weight: weight) }
    }

    mutating func end() {
        wordPostings.endRecord()
        hashPostings.endRecord()
    }

    mutating func add(hashed term: UInt32) {
        hashPostings.append(term, record: record, weight: 1)
    }

    @inline(__always)
    mutating func word(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
        wordPostings.append(words.number(of: utf8, hash), record: record, weight: weight)
        chain(hash.value)
        previousSyllable = 0
        if isTitle { title.add(word: hash.value) }
        previousPart = 0
        if field == .body { bodyLength += 1 }
        spaced += 1
    }

    mutating func part(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: WordHash) {
        wordPostings.append(words.number(of: utf8, hash), record: record, weight: weight)
        if previousPart != 0 {
            hashPostings.append(TermHash.pair(previousPart, hash.value), record: record, weight: weight)
        }
        previousPart = hash.value
    }

    mutating func run(_ scalars: UnsafeBufferPointer<UInt32>, isHangul: Bool) {
        if isHangul, let last = scalars.last {
            chain(TermHash.word(scalars), joint: previousSyllable == 0 ? nil : (previousSyllable, scalars[0]))
            previousSyllable = last
        } else {
            previousWord = 0
        }
        if field == .body { bodyLength += UInt32(scalars.count) }
        if isHangul { spaced += 1 } else { unspaced += scalars.count }
        if isTitle { title.add(run: scalars, isHangul: isHangul) }
        if scalars.count == 1 || isTitle {
            for cp in scalars {
                hashPostings.append(TermHash.unigram(cp, isHangul: isHangul), record: record, weight: weight)
            }
        }
        if scalars.count > 1 { addPieces(of: scalars, isHangul: isHangul) }
    }

    /// The terms of two and of three adjacent characters.
    private mutating func addPieces(of scalars: UnsafeBufferPointer<UInt32>, isHangul: Bool) {
        let short = isHangul ? 0 : TermHash.isShort
        let place = UInt64(record) << 8 | UInt64(weight)
        hashPostings.append(most: 2 * scalars.count) { triples in
            var last = TermHash.order(scalars[0])
            var beforeLast: UInt32 = 0
            var count = 0
            for i in 1..<scalars.count {
                let own = TermHash.order(scalars[i])
                if i > 1 {
                    let three = TermHash.trigram(
                        scalars[i - 2], scalars[i - 1], scalars[i], place: TermHash.place(beforeLast, last, own))
                    triples[count] = UInt64(three) << 32 | place
                    count += 1
                }
                let two = TermHash.bigram(scalars[i - 1], scalars[i], place: TermHash.place(last, own) | short)
                triples[count] = UInt64(two) << 32 | place
                count += 1
                (beforeLast, last) = (last, own)
            }
            return count
        }
    }

    mutating func lineBreak() {
        previousWord = 0
    }

    /// Two adjacent words are a term of their own: it finds phrases without positions. A title that only gives context
    /// is no phrase of this record.
    @inline(__always)
    private mutating func chain(_ hash: UInt32, joint: (UInt32, UInt32)? = nil) {
        if previousWord != 0, field != .context {
            let term = TermHash.pair(previousWord, hash, joint: joint)
            hashPostings.append(term, record: record, weight: weight)
        }
        previousWord = hash
    }
}
