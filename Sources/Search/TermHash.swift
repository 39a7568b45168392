/// 32-bit hashes that name a term in the index. The browser computes the same with `Math.imul`.
///
/// The low 22 bits are FNV-1a over code points (not bytes), finished by the mixer of MurmurHash3. The high ten, which
/// choose the index part, are the place of one of its characters or words: of the one with the least order. Neighbours
/// in a text often agree on that one (such terms are known as minimizers: Roberts and others, "Reducing storage
/// requirements for biological sequence comparison", 2004), and so a query finds its terms in half as many parts. Two
/// terms of one place share a hash about once in 2^22 / its terms; the effect is one record too many in a result list.
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
    private static func placed(_ order: UInt32, _ hash: UInt32) -> UInt32 {
        order << 22 | mix(hash) & 0x3F_FFFF
    }

    @inline(__always)
    private static func term(_ kind: Kind, _ first: UInt32, _ second: UInt32, order: UInt32) -> UInt32 {
        placed(order, add(second, to: add(first, to: add(kind.rawValue, to: start))))
    }

    /// The term of two adjacent words, by their hashes.
    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        term(.pair, first, second, order: min(mix(first), mix(second)))
    }

    @inline(__always)
    static func unigram(_ cp: UInt32) -> UInt32 {
        term(.unigram, cp, 0, order: order(cp))
    }

    /// `order`: the least of the two characters.
    @inline(__always)
    static func bigram(_ first: UInt32, _ second: UInt32, order: UInt32) -> UInt32 {
        term(.bigram, first, second, order: order)
    }

    /// `order`: the least of the three characters.
    @inline(__always)
    static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32, order: UInt32) -> UInt32 {
        placed(order, add(third, to: add(second, to: add(first, to: add(Kind.trigram.rawValue, to: start)))))
    }

    /// The term of a title as a whole, by a hash of its tokens.
    static func title(_ hash: UInt32, count: UInt32) -> UInt32 {
        term(.title, hash, count, order: mix(hash))
    }

    /// The term of one, two or three adjacent characters of a run.
    static func gram(_ scalars: some RandomAccessCollection<UInt32>) -> UInt32 {
        let first = scalars.startIndex
        let least = scalars.lazy.prefix(3).map(order).min() ?? 0
        switch scalars.count {
        case 0: return 0
        case 1: return unigram(scalars[first])
        case 2: return bigram(scalars[first], scalars[scalars.index(first, offsetBy: 1)], order: least)
        default:
            return trigram(
                scalars[first], scalars[scalars.index(first, offsetBy: 1)], scalars[scalars.index(first, offsetBy: 2)],
                order: least)
        }
    }

    /// The hash of a whole folded word, as it enters `pair`.
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
        return term(.facet, first, second, order: mix(second))
    }
}
