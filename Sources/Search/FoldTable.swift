/// How every code point folds and what kind of text it is, decoded once from the generated data beside this file.
///
/// Source: the Unicode Character Database by way of `scripts/make-fold-table.py`, whose head states the rules.
/// The browser's client applies the same rules with its own `normalize` and `toLowerCase`; the test vectors in
/// `Tests/SearchTests/Vectors` hold both sides to one another.
struct FoldTable: Sendable {
    /// Kinds: separator, a letter, digit or mark of a spaced script, a character of an unspaced script, Hangul.
    static let separator: UInt8 = 0
    static let word: UInt8 = 1
    static let unspaced: UInt8 = 2
    static let hangul: UInt8 = 3

    static let shared = FoldTable()

    /// Code points above this fold to themselves and separate words.
    static let last: UInt32 = 0x3FFFF
    /// In `entries`: the code point folds to several (or no) code points, in `sequences`.
    static let isSequence: UInt32 = 0xFFFF_FFFF

    /// By code point: what it folds to, and in the two low bits the kind of that.
    private let entries: [UInt32]
    private let kinds: [UInt8]
    private let sequences: [UInt32: [UInt32]]

    private init() {
        var single = [UInt32](unsafeUninitializedCapacity: Int(Self.last) + 1) { buffer, count in
            for cp in 0...Int(Self.last) { buffer[cp] = UInt32(cp) }
            count = Int(Self.last) + 1
        }
        var kinds = [UInt8](repeating: Self.separator, count: Int(Self.last) + 1)
        var sequences: [UInt32: [UInt32]] = [:]
        Self.forEachRow(Self.runsData) { row in
            var cp = row[0]
            for _ in 0..<row[1] {
                single[cp] = UInt32(cp + row[3])
                cp += row[2]
            }
        }
        Self.forEachRow(Self.sequencesData) { row in
            single[row[0]] = Self.isSequence
            sequences[UInt32(row[0])] = row.dropFirst().map { UInt32($0) }
        }
        var start = 0
        var kind = Self.separator
        Self.forEachRow(Self.kindsData) { row in
            for cp in start..<row[0] { kinds[cp] = kind }
            start = row[0]
            kind = UInt8(row[1])
        }
        for cp in start...Int(Self.last) { kinds[cp] = kind }
        for cp in single.indices where single[cp] != Self.isSequence {
            single[cp] = single[cp] << 2 | UInt32(kinds[Int(single[cp])])
        }
        (entries, self.kinds, self.sequences) = (single, kinds, sequences)
    }

    /// What `cp` folds to, times four, and the kind of that; `isSequence` if that is not exactly one code point.
    @inline(__always)
    func entry(of cp: UInt32) -> UInt32 {
        cp <= Self.last ? entries[Int(cp)] : cp << 2 | UInt32(Self.separator)
    }

    /// The entries of all code points up to `last`.
    @inline(__always)
    func withEntries<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        entries.withUnsafeBufferPointer(body)
    }

    /// The kind of a code point that has been folded.
    @inline(__always)
    func kind(of cp: UInt32) -> UInt8 {
        cp <= Self.last ? kinds[Int(cp)] : Self.separator
    }

    /// Calls `emit` with each code point that `cp` folds to.
    @inline(__always)
    func fold(_ cp: UInt32, _ emit: (UInt32) -> Void) {
        let entry = entry(of: cp)
        if entry != Self.isSequence { return emit(entry >> 2) }
        for part in sequences[cp] ?? [] { emit(part) }
    }

    /// Reads rows of comma-separated hexadecimal numbers that are separated by spaces.
    private static func forEachRow(_ data: StaticString, _ body: ([Int]) -> Void) {
        data.withUTF8Buffer { bytes in
            var row: [Int] = []
            var value = 0
            var negative = false
            var any = false
            func endNumber() {
                if any { row.append(negative ? -value : value) }
                value = 0
                negative = false
                any = false
            }
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "-"): negative = true
                case UInt8(ascii: ","): endNumber()
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    value = value << 4 | Int(byte & 15)
                    any = true
                case UInt8(ascii: "a")...UInt8(ascii: "f"):
                    value = value << 4 | Int(byte - 87)
                    any = true
                default:
                    endNumber()
                    if !row.isEmpty { body(row) }
                    row.removeAll(keepingCapacity: true)
                }
            }
            endNumber()
            if !row.isEmpty { body(row) }
        }
    }
}

extension FoldTable {
    /// The kind of the first code point that `cp` folds to; separator if it folds to none.
    func firstKind(of cp: UInt32) -> UInt8 {
        var first: UInt32?
        fold(cp) { if first == nil { first = $0 } }
        return kind(of: first ?? 0x20)
    }
}
