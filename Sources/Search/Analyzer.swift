internal import Bytes

/// Cuts text into the tokens that are indexed and asked for.
///
///     AliyunBSSFullAccess  -> word aliyunbssfullaccess; parts aliyun, bss, full, access
///     *.domain.com 2.13    -> words *, domain, com, 2, 13 (adjacent words are also indexed as pairs)
///     証明書の期限           -> run 証明書の期限 (indexed as pairs of characters)
///     인증서 만료            -> runs 인증서, 만료
///
/// Linear in the text. The browser's client holds the same rules; `Vectors/analysis.json` holds them together.
struct Analyzer {
    /// Code points of a word beyond this are left out of its term: longer ones are keys and hashes.
    static let longestWord = 48

    private enum Byte {
        static let separator: UInt8 = 0
        static let lower: UInt8 = 1
        static let upper: UInt8 = 2
        static let newline: UInt8 = 3
        static let star: UInt8 = 4
    }

    private static let ascii: [UInt8] = (0..<128).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): Byte.lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Byte.upper
        case UInt8(ascii: "\n"): Byte.newline
        case UInt8(ascii: "*"): Byte.star
        default: Byte.separator
        }
    }

    /// The word at hand: the first `wordBytes` of `word`. To empty an array costs more than to count anew. Eight bytes
    /// are read and written at once, also at its end.
    private var word = [UInt8](repeating: 0, count: 4 * Analyzer.longestWord + 8)
    private var wordBytes = 0
    /// Code points of the word at hand.
    private var length = 0
    private var run = [UInt32](repeating: 0, count: 256)
    private var runLength = 0
    private var runKind = FoldTable.separator
    /// Offsets into `word` where a part begins, for words with inner capitals.
    private var cuts: [Int] = []
    /// The case of the last two letters of the word: `Byte.upper`, `Byte.lower`, or separator for none.
    private var before = Byte.separator
    private var beforeThat = Byte.separator

    /// Reports the tokens of `text` to `sink`. Ends every token at the end of the text.
    mutating func scan(_ text: String, into sink: inout some TokenSink) {
        var text = text
        text.withUTF8 { scan($0, into: &sink) }
    }

    /// The same for bytes that are UTF-8.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, into sink: inout some TokenSink) {
        let table = FoldTable.shared
        Self.ascii.withUnsafeBufferPointer { ascii in
            table.withEntries { scan(bytes, ascii, $0, &sink) }
        }
        endToken(&sink)
    }

    @inline(__always)
    private mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ ascii: UnsafeBufferPointer<UInt8>,
        _ entries: UnsafeBufferPointer<UInt32>, _ sink: inout some TokenSink
    ) {
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0x80 {
                let kind = ascii[Int(byte)]
                if kind == Byte.lower || kind == Byte.upper, length == 0, runKind == FoldTable.separator,
                    let end = takeWord(bytes, from: i, isCapital: kind == Byte.upper, ascii, &sink)
                {
                    i = end
                } else {
                    scanASCII(byte, kind, &sink, bytes: bytes, at: i)
                    i += 1
                }
            } else {
                let (scalar, size) = UTF8Decoding.scalar(in: bytes, at: i)
                let entry = scalar <= FoldTable.last ? entries[Int(scalar)] : scalar << 2
                if entry == FoldTable.isSequence {
                    i += size
                    foldSequence(scalar, &sink)
                } else if UInt8(entry & 3) >= FoldTable.unspaced, size == 3 {
                    i = takeRun(bytes, from: i, kind: UInt8(entry & 3), entries, &sink)
                } else {
                    i += size
                    take(entry >> 2, UInt8(entry & 3), &sink)
                }
            }
        }
    }

    @inline(__always)
    private mutating func scanASCII(
        _ byte: UInt8, _ kind: UInt8, _ sink: inout some TokenSink, bytes: UnsafeBufferPointer<UInt8>, at i: Int
    ) {
        switch kind {
        case Byte.lower:
            if runKind != FoldTable.separator { endToken(&sink) }
            // In "BSSFull" the part begins at the last capital, which only the letter after it shows.
            if before == Byte.upper, beforeThat == Byte.upper, wordBytes > 1 { cuts.append(wordBytes - 1) }
            append(byte, Byte.lower)
        case Byte.upper:
            if runKind != FoldTable.separator { endToken(&sink) }
            if before == Byte.lower { cuts.append(wordBytes) }
            append(byte | 0x20, Byte.upper)
        case Byte.newline:
            endToken(&sink)
            sink.lineBreak()
        case Byte.star where startsWildcardName(bytes, i):
            endToken(&sink)
            append(byte, Byte.separator)
            endToken(&sink)
        default:
            endToken(&sink)
        }
    }

    /// Whether the `*` at `i` begins a name such as `*.domain.com`.
    private func startsWildcardName(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        guard i + 2 < bytes.count, bytes[i + 1] == UInt8(ascii: "."), bytes[i + 2] < 0x80 else { return false }
        let kind = Self.ascii[Int(bytes[i + 2])]
        return kind == Byte.lower || kind == Byte.upper
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, _ letterCase: UInt8) {
        beforeThat = before
        before = letterCase
        length += 1
        guard length <= Self.longestWord else { return }
        word[wordBytes] = byte
        wordBytes += 1
    }

    /// Takes the word that begins at `start` if it is of small letters and digits of ASCII after the first, as most
    /// are, and what ends it is ASCII too: a separator, which is taken with it, or a line end. Returns where what was
    /// taken ends; nil, and nothing is taken, for any other word.
    @inline(__always)
    private mutating func takeWord(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isCapital: Bool, _ ascii: UnsafeBufferPointer<UInt8>,
        _ sink: inout some TokenSink
    ) -> Int? {
        let memory = UnsafeRawBufferPointer(bytes)
        var hash = WordHash()
        var end = start
        while true {
            guard end + 8 <= bytes.count, end - start <= Self.longestWord - 8 else { return nil }
            var eight = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: end, as: UInt64.self))
            if isCapital, end == start { eight |= 0x20 }
            let count = ByteWord(eight).leadingLettersAndDigits
            if count > 0 { hash.add(eight & WordHash.mask(count)) }
            end += count
            if count < 8 { break }
        }
        guard bytes[end] < 0x80, ascii[Int(bytes[end])] != Byte.upper else { return nil }
        if isCapital, end - start <= 8 {
            withUnsafeBytes(of: hash.head.littleEndian) { head in
                sink.word(UnsafeBufferPointer(rebasing: head.bindMemory(to: UInt8.self)[..<(end - start)]), hash)
            }
        } else if isCapital {
            for i in start..<end { word[i - start] = bytes[i] }
            word[0] |= 0x20
            word.withUnsafeBufferPointer { sink.word(UnsafeBufferPointer(rebasing: $0[..<(end - start)]), hash) }
        } else {
            sink.word(UnsafeBufferPointer(rebasing: bytes[start..<end]), hash)
        }
        return ascii[Int(bytes[end])] == Byte.separator ? end + 1 : end
    }

    /// Takes the characters of `kind` that begin at `start`, as far as each has three bytes and folds to one. Returns
    /// where they end.
    private mutating func takeRun(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, kind: UInt8, _ entries: UnsafeBufferPointer<UInt32>,
        _ sink: inout some TokenSink
    ) -> Int {
        if runKind != kind { endToken(&sink) }
        runKind = kind
        let room = runLength + (bytes.count - start) / 3
        if run.count < room { run += [UInt32](repeating: 0, count: room - run.count) }
        var i = start
        var length = runLength
        run.withUnsafeMutableBufferPointer { run in
            while i + 2 < bytes.count, bytes[i] & 0xF0 == 0xE0 {
                let tail = UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
                let entry = entries[Int(UInt32(bytes[i] & 0x0F) << 12 | tail)]
                guard entry != FoldTable.isSequence, UInt8(entry & 3) == kind else { break }
                if length > 0, let composed = Composition.compose(run[length - 1], entry >> 2) {
                    run[length - 1] = composed
                } else {
                    run[length] = entry >> 2
                    length += 1
                }
                i += 3
            }
        }
        runLength = length
        return i
    }

    private mutating func foldSequence(_ scalar: UInt32, _ sink: inout some TokenSink) {
        let table = FoldTable.shared
        var parts: [UInt32] = []
        table.fold(scalar) { parts.append($0) }
        for part in parts { take(part, table.kind(of: part), &sink) }
    }

    @inline(__always)
    private mutating func take(_ cp: UInt32, _ kind: UInt8, _ sink: inout some TokenSink) {
        if kind >= FoldTable.unspaced {
            if runKind != kind { endToken(&sink) }
            runKind = kind
            if runLength > 0, let composed = Composition.compose(run[runLength - 1], cp) {
                run[runLength - 1] = composed
            } else {
                if runLength == run.count { run.append(cp) } else { run[runLength] = cp }
                runLength += 1
            }
        } else if kind == FoldTable.word {
            if runKind != FoldTable.separator { endToken(&sink) }
            beforeThat = Byte.separator
            before = Byte.separator
            length += 1
            guard length <= Self.longestWord else { return }
            wordBytes = UTF8Decoding.write(cp, to: &word, at: wordBytes)
        } else {
            endToken(&sink)
        }
    }

    @inline(__always)
    private mutating func endToken(_ sink: inout some TokenSink) {
        if length > 0 { endWord(&sink) }
        if runKind != FoldTable.separator { endRun(&sink) }
    }

    private mutating func endRun(_ sink: inout some TokenSink) {
        run.withUnsafeBufferPointer {
            sink.run(UnsafeBufferPointer(rebasing: $0[..<runLength]), isHangul: runKind == FoldTable.hangul)
        }
        runLength = 0
        runKind = FoldTable.separator
    }

    private mutating func endWord(_ sink: inout some TokenSink) {
        word.withUnsafeBufferPointer { word in
            let bytes = UnsafeBufferPointer(rebasing: word[..<wordBytes])
            sink.word(bytes, WordHash(padded: bytes))
            guard !cuts.isEmpty else { return }
            var start = 0
            for index in 0...cuts.count {
                let end = index < cuts.count ? min(cuts[index], bytes.count) : bytes.count
                guard end > start else { continue }
                let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
                sink.part(slice, WordHash(padded: slice))
                start = end
            }
        }
        if !cuts.isEmpty { cuts.removeAll(keepingCapacity: true) }
        wordBytes = 0
        length = 0
        before = Byte.separator
        beforeThat = Byte.separator
    }
}
