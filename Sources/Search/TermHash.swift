/// 32-bit hashes that name a term in the index. The browser computes the same with `Math.imul`.
///
/// The low half is FNV-1a over code points (not bytes), finished by the mixer of MurmurHash3. The high half, which
/// chooses the index part, is the place of its characters or words: nine bits of the one with the least order, then six
/// of the one with the next. Neighbours in a text often agree on them (such terms are known as minimizers: Roberts and
/// others, "Reducing storage requirements for biological sequence comparison", 2004), and so a query finds its terms in
/// half as many parts. The highest bit is set for short pieces of text without spaces: what a query for a longer piece
/// loads should not hold those. Two terms of one place share a hash about once in 2^16 / its terms; the effect is one
/// record too many in a result list.
enum TermHash {
    /// What a hash was made from; part of the hash, so that the pair "a b" never equals the run "ab".
    enum Kind: UInt32 {
        case pair = 1
        case bigram = 2
        case unigram = 3
        case facet = 4
        case trigram = 5
        case title = 6
    }

    static let start: UInt32 = 0x811C_9DC5

    @inline(__always)
    static func add(_ cp: UInt32, to hash: UInt32) -> UInt32 {
        (hash ^ cp) &* 0x0100_0193
    }

    @inline(__always)
    static func mix(_ value: UInt32) -> UInt32 {
        var h = value
        h ^= h >> 16
        h = h &* 0x85EB_CA6B
        h ^= h >> 13
        h = h &* 0xC2B2_AE35
        h ^= h >> 16
        return h
    }

    /// A character's order among those of a term, and in the low bits its place. Kana come last: they are in every
    /// text, and many terms in one place are in many parts.
    @inline(__always)
    static func order(_ cp: UInt32) -> UInt32 {
        mix(cp) & 0x7FFF_FFFF | (cp & ~0xFF == 0x3000 ? 0x8000_0000 : 0)
    }

    @inline(__always)
    private static func placed(_ place: UInt32, _ hash: UInt32) -> UInt32 {
        place << 16 | mix(hash) & 0xFFFF
    }

    /// In the place of one or two characters of text without spaces.
    static let isShort: UInt32 = 0x8000

    /// The fifteen bits of two orders.
    @inline(__always)
    static func place(_ a: UInt32, _ b: UInt32) -> UInt32 {
        min(a, b) << 6 & 0x7FC0 | max(a, b) & 0x3F
    }

    /// The fifteen bits of the two least of three orders.
    @inline(__always)
    static func place(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt32 {
        let least = min(a, b)
        let most = max(a, b)
        return c < most ? place(least, c) : place(least, most)
    }

    @inline(__always)
    private static func term(_ kind: Kind, _ first: UInt32, _ second: UInt32, place: UInt32) -> UInt32 {
        placed(place, add(second, to: add(first, to: add(kind.rawValue, to: start))))
    }

    /// The term of two adjacent words, by their hashes. `joint`: the last character of the one and the first of the
    /// other, where both are Hangul: a query asks for these two as well, for the text may have no space between them.
    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32, joint: (UInt32, UInt32)? = nil) -> UInt32 {
        let orders = joint.map { (order($0.0), order($0.1)) } ?? (mix(first), mix(second))
        return term(.pair, first, second, place: place(orders.0, orders.1))
    }

    @inline(__always)
    static func unigram(_ cp: UInt32, isHangul: Bool) -> UInt32 {
        term(.unigram, cp, 0, place: place(order(cp), order(cp)) | (isHangul ? 0 : isShort))
    }

    /// `place`: of the orders of the two characters, with `isShort` unless they are Hangul.
    @inline(__always)
    static func bigram(_ first: UInt32, _ second: UInt32, place: UInt32) -> UInt32 {
        term(.bigram, first, second, place: place)
    }

    /// `place`: of the orders of the three characters.
    @inline(__always)
    static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32, place: UInt32) -> UInt32 {
        placed(place, add(third, to: add(second, to: add(first, to: add(Kind.trigram.rawValue, to: start)))))
    }

    /// The term of a title as a whole, by a hash of its tokens.
    static func title(_ hash: UInt32, count: UInt32) -> UInt32 {
        term(.title, hash, count, place: mix(hash) & 0x7FFF)
    }

    /// The term of one, two or three adjacent characters of a run.
    static func gram(_ scalars: some RandomAccessCollection<UInt32>, isHangul: Bool) -> UInt32 {
        guard let a = scalars.first else { return 0 }
        guard let b = scalars.dropFirst().first else { return unigram(a, isHangul: isHangul) }
        guard let c = scalars.dropFirst(2).first else {
            return bigram(a, b, place: place(order(a), order(b)) | (isHangul ? 0 : isShort))
        }
        return trigram(a, b, c, place: place(order(a), order(b), order(c)))
    }

    /// The hash of a run of characters, as it enters `pair` and `title`. That of a word is `WordHash`.
    static func word(_ scalars: some Sequence<UInt32>) -> UInt32 {
        var hash = start
        for cp in scalars { hash = add(cp, to: hash) }
        return hash
    }

    /// The term of a filter value, such as kind `faq` or tag `ssl`. `value` is compared as it is, code point by code
    /// point.
    static func facet(_ name: String, _ value: String) -> UInt32 {
        let first = word(name.unicodeScalars.lazy.map(\.value))
        let second = word(value.unicodeScalars.lazy.map(\.value))
        return term(.facet, first, second, place: mix(second) & 0x7FFF)
    }
}
