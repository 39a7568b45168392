/// Words that a mistyped one may have meant. One edit leaves the first two or the last two letters of a word of five or
/// more as they are, so each word is filed under both; a query reads two small parts, and only when it found nothing.
struct TypoVocabulary {
    static let shortest = 5
    static let longest = 24
    private static let partBytes = 6144

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

    /// In a part: for each word how many bytes it shares with the one before, the rest, and in how many records it is.
    func files(folder: String) -> [SearchFile] {
        guard partCount > 0 else { return [] }
        var parts = [ByteWriter](repeating: ByteWriter(), count: partCount)
        var previous = [ArraySlice<UInt8>](repeating: [], count: partCount)
        for (word, count) in words {
            let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
            let first = Self.part(of: scalars[0], scalars[1], isEnd: false, partCount: partCount)
            let end = scalars.count - 1
            let last = Self.part(of: scalars[end - 1], scalars[end], isEnd: true, partCount: partCount)
            for part in first == last ? [first] : [first, last] {
                let shared = zip(previous[part], word).prefix { $0 == $1 }.count
                parts[part].varint(shared)
                parts[part].varint(word.count - shared)
                parts[part].bytes.append(contentsOf: word.dropFirst(shared))
                parts[part].varint(count)
                previous[part] = word
            }
        }
        return parts.enumerated().map { IndexPart.file("\(folder)/t\($0.offset)", content: $0.element.bytes) }
    }
}
