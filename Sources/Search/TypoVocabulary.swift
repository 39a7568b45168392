/// Words that a mistyped one may have meant. One edit leaves the first two or the last two letters of a word of five or
/// more as they are, so each word is filed under both; a query reads two small parts, and only when it found nothing.
struct TypoVocabulary {
    static let shortest = 5
    static let longest = 24
    private static let partBytes = 5120

    private var words: [(bytes: ArraySlice<UInt8>, count: Int)] = []
    private var byteCount = 0

    var partCount: Int { words.isEmpty ? 0 : max(1, byteCount / Self.partBytes) }

    /// Takes note of a word if it is of letters and of a fitting length. Call in order of the words' bytes.
    mutating func add(_ word: ArraySlice<UInt8>, count: Int) {
        guard !word.contains(where: { (0x30...0x39).contains($0) }) else { return }
        let length = word.count { $0 & 0xC0 != 0x80 }
        guard (Self.shortest...Self.longest).contains(length) else { return }
        words.append((word, count))
        byteCount += 2 * (word.count / 2 + 2)
    }

    /// The part that words with these two letters first (or last) are in.
    static func part(of first: UInt32, _ second: UInt32, isEnd: Bool, partCount: Int) -> Int {
        let hash = TermHash.mix(TermHash.word([isEnd ? 2 : 1, first, second]))
        return (Int(hash) * partCount) >> 32
    }

    /// The first two and the last two code points of a word of UTF-8 that has at least two.
    private static func ends(of word: ArraySlice<UInt8>) -> (head: (UInt32, UInt32), tail: (UInt32, UInt32)) {
        word.withUnsafeBufferPointer { bytes in
            func scalar(_ at: Int) -> (value: UInt32, size: Int) {
                bytes[at] < 0x80 ? (UInt32(bytes[at]), 1) : UTF8Decoding.scalar(in: bytes, at: at)
            }
            let first = scalar(0)
            func start(before end: Int) -> Int {
                var start = end - 1
                while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
                return start
            }
            let last = start(before: bytes.count)
            let beforeLast = start(before: last)
            return ((first.value, scalar(first.size).value), (scalar(beforeLast).value, scalar(last).value))
        }
    }

    /// In a part: for each word how many bytes it shares with the one before, the rest, and in how many records it is.
    func files(folder: String) -> [SearchFile] {
        guard partCount > 0 else { return [] }
        var parts = [ByteWriter](repeating: ByteWriter(), count: partCount)
        var previous = [ArraySlice<UInt8>](repeating: [], count: partCount)
        for (word, count) in words {
            let (head, tail) = Self.ends(of: word)
            let first = Self.part(of: head.0, head.1, isEnd: false, partCount: partCount)
            let last = Self.part(of: tail.0, tail.1, isEnd: true, partCount: partCount)
            func add(to part: Int) {
                parts[part].word(word, after: previous[part])
                parts[part].varint(count)
                previous[part] = word
            }
            add(to: first)
            if last != first { add(to: last) }
        }
        return parts.enumerated().map { IndexPart.file("\(folder)/t\($0.offset)", $0.element.bytes, .bits) }
    }
}
