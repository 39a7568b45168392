/// Writes the terms of an index: hashed terms by hash, words in order, overflows, and words for corrections.
struct TermWriter {
    /// A word in at least this share and this number of records is frequent.
    private static let frequentShare = 8
    private static let frequentCount = 400

    let folder: String
    /// Bytes of lists from which on a part is closed: of hashed terms, and of words.
    let partBytes: Int
    let wordPartBytes: Int
    let model: ImpactModel
    /// How many bits a record has in a list.
    let width: Int
    /// How many twins the page of each record has; empty if there are none.
    let twinsOfRecord: [Int]

    /// Emits every part and notes in `manifest` how many there are. Empties `terms`.
    func write(
        _ terms: inout TermCollector, into manifest: inout IndexManifest, _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var overflows = 0
        try writeHashed(&terms.hashPostings, &manifest, &overflows, emit)
        try writeWords(&terms, &manifest, &overflows, emit)
    }

    /// `head`, then the list's bits; a long list's remainder goes to a part of its own.
    @inline(__always)
    private func encode(
        _ postings: UnsafeBufferPointer<UInt32>, after head: BitCode, to writer: inout BitWriter,
        _ overflows: inout Int, _ files: inout [SearchFile]
    ) {
        if postings.count <= PostingList.longest {
            PostingList.write(postings, after: head, model, to: &writer, width: width)
        } else {
            writer.add(head)
            cut(postings, to: &writer, &overflows, &files)
        }
    }

    @inline(never)
    private func cut(
        _ postings: UnsafeBufferPointer<UInt32>, to writer: inout BitWriter, _ overflows: inout Int,
        _ files: inout [SearchFile]
    ) {
        var list = PostingList(packed: postings, model: model)
        if let rest = list.cut() {
            list.overflow = overflows
            if !twinsOfRecord.isEmpty { list.twins = postings.reduce(0) { $0 + twinsOfRecord[Int($1 >> 8)] } }
            var overflow = BitWriter()
            rest.write(to: &overflow, width: width)
            flush(&overflow, "o\(overflows)", &files)
            overflows += 1
        }
        list.write(to: &writer, width: width)
    }

    /// A hash part, for each term: 1 if its high half is that of the term before it in the part (of the first, that of
    /// the part), else 0 and the difference less 1 by order 2; the low half; and the list.
    private func writeHashed(
        _ postings: inout PostingRuns, _ manifest: inout IndexManifest, _ overflows: inout Int,
        _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var files: [SearchFile] = []
        var writer = BitWriter()
        var place = -1
        postings.forEachTerm { term, postings in
            let own = Int(term >> 16)
            if own != place, writer.byteCount >= partBytes {
                flush(&writer, "h\(manifest.hashPartStarts.count - 1)", &files)
            }
            if writer.isEmpty {
                manifest.hashPartStarts.append(own)
                place = own
            }
            var head = BitCode()
            head.add(own == place ? 1 : 0, 1)
            if own != place {
                head.golomb(own - place - 1, 2)
                writer.add(head)
                head = BitCode()
            }
            place = own
            head.add(UInt64(term & 0xFFFF), 16)
            encode(postings, after: head, to: &writer, &overflows, &files)
        }
        if !writer.isEmpty { flush(&writer, "h\(manifest.hashPartStarts.count - 1)", &files) }
        for file in files { try emit(file) }
    }

    /// A word part, for each word: how many bytes it shares with the one before and how many it has besides, both by
    /// order 1; those; and the list.
    private func writeWords(
        _ terms: inout TermCollector, _ manifest: inout IndexManifest, _ overflows: inout Int,
        _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var postings = terms.wordPostings.table(termCount: terms.words.count)
        var files: [SearchFile] = []
        var writer = BitWriter()
        var previous: ArraySlice<UInt8> = []
        var typos = TypoVocabulary()
        for number in terms.words.sortedNumbers() {
            let number = Int(number)
            let word = terms.words.bytes(of: number)
            if writer.isEmpty {
                manifest.wordPartStarts.append(String(decoding: word, as: UTF8.self))
                previous = []
            }
            let shared = zip(word, previous).prefix { $0 == $1 }.count
            writer.golomb(shared, 1)
            writer.golomb(word.count - shared, 1)
            word.dropFirst(shared).withUnsafeBufferPointer { writer.bytes($0) }
            var count = 0
            postings.withPostings(of: number) { postings in
                encode(postings, after: BitCode(), to: &writer, &overflows, &files)
                count = postings.count
            }
            previous = word
            typos.add(word, count: count)
            if count >= Self.frequentCount, count * Self.frequentShare >= manifest.recordCount {
                manifest.frequentWords.append(.init(word: String(decoding: word, as: UTF8.self), count: count))
            }
            if writer.byteCount >= wordPartBytes {
                flush(&writer, "w\(manifest.wordPartStarts.count - 1)", &files)
            }
        }
        if !writer.isEmpty { flush(&writer, "w\(manifest.wordPartStarts.count - 1)", &files) }
        manifest.typoPartCount = typos.partCount
        files += typos.files(folder: folder)
        for file in files { try emit(file) }
    }

    private func flush(_ writer: inout BitWriter, _ name: String, _ files: inout [SearchFile]) {
        files.append(IndexPart.file("\(folder)/\(name)", writer.take(), .bits))
    }
}
