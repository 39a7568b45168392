/// What tells a word from others: a hash, which also enters the terms of pairs, and its first eight bytes.
///
/// The hash takes eight bytes of UTF-8 at a time, zeros after the last, each as two numbers of 32 bits, low bytes
/// first: the browser, which computes the same with `Math.imul`, has no larger ones.
struct WordHash: Equatable {
    private(set) var value = TermHash.start
    /// Low bytes first, zeros after the last. No word has a zero in it.
    private(set) var head: UInt64 = 0

    /// Of no word yet.
    init() {}

    /// - Parameter utf8: In memory, eight more bytes must be readable after it.
    @inline(__always)
    init(padded utf8: UnsafeBufferPointer<UInt8>) {
        let memory = UnsafeRawBufferPointer(start: utf8.baseAddress, count: utf8.count + 8)
        var i = 0
        while i < utf8.count {
            let bytes = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            add(bytes & Self.mask(utf8.count - i))
            i += 8
        }
    }

    init(_ scalars: some Sequence<UInt32>) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
        let utf8 = Array(String(text).utf8)
        self = (utf8 + [0, 0, 0, 0, 0, 0, 0, 0]).withUnsafeBufferPointer {
            WordHash(padded: UnsafeBufferPointer(rebasing: $0[..<utf8.count]))
        }
    }

    /// The bits of the first `count` of eight bytes, of all for eight and more.
    @inline(__always)
    static func mask(_ count: Int) -> UInt64 {
        count >= 8 ? .max : 1 &<< UInt64(8 * count) - 1
    }

    /// Adds the word's next eight bytes, at the end of the word up to eight.
    @inline(__always)
    mutating func add(_ block: UInt64) {
        if head == 0 { head = block }
        add(UInt32(truncatingIfNeeded: block))
        add(UInt32(truncatingIfNeeded: block >> 32))
    }

    @inline(__always)
    private mutating func add(_ number: UInt32) {
        value = (value ^ number) &* 0x9E37_79B1
        value ^= value >> 15
    }
}
