/// 32-bit hashes that name a term in the index. The browser computes the same with `Math.imul`.
///
/// FNV-1a over code points (not bytes), finished by the mixer of MurmurHash3 so that the high bits, which choose the
/// index part, depend on every input bit. Two terms of one site share a hash about once in 2^32 / terms; the effect is
/// one record too many in a result list.
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

    @inline(__always)
    static func term(_ kind: Kind, _ first: UInt32, _ second: UInt32) -> UInt32 {
        mix(add(second, to: add(first, to: add(kind.rawValue, to: start))))
    }

    @inline(__always)
    static func trigram(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
        mix(add(third, to: add(second, to: add(first, to: add(Kind.trigram.rawValue, to: start)))))
    }

    /// The term of one, two or three adjacent characters of a run.
    @inline(__always)
    static func gram(_ scalars: some RandomAccessCollection<UInt32>) -> UInt32 {
        let first = scalars.startIndex
        switch scalars.count {
        case 0: return 0
        case 1: return term(.unigram, scalars[first], 0)
        case 2: return term(.bigram, scalars[first], scalars[scalars.index(first, offsetBy: 1)])
        default:
            return trigram(
                scalars[first], scalars[scalars.index(first, offsetBy: 1)], scalars[scalars.index(first, offsetBy: 2)])
        }
    }

    /// The hash of a whole folded word, as it enters `term(.pair, …)`.
    static func word(_ scalars: some Sequence<UInt32>) -> UInt32 {
        var hash = start
        for cp in scalars { hash = add(cp, to: hash) }
        return hash
    }

    /// The term of a filter value, such as kind `faq` or tag `ssl`. `value` is compared as it is, code point by code
    /// point.
    static func facet(_ name: String, _ value: String) -> UInt32 {
        term(.facet, word(name.unicodeScalars.lazy.map(\.value)), word(value.unicodeScalars.lazy.map(\.value)))
    }
}
