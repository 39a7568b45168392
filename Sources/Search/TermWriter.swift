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

    /// Emits every part and notes in `manifest` how many there are. Empties `terms`.
    func write(
        _ terms: inout TermCollector, into manifest: inout IndexManifest, _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var overflows = 0
        try writeHashed(&terms.hashPostings, &manifest, &overflows, emit)
        try writeWords(&terms, &manifest, &overflows, emit)
    }

    /// The list's bytes; a long list's remainder goes to a part of its own.
    private func encode(
        _ postings: UnsafeBufferPointer<UInt32>, to writer: inout ByteWriter, _ overflows: inout Int,
        _ files: inout [SearchFile]
    ) {
        guard postings.count > PostingList.longest else { return PostingList.write(postings, model, to: &writer) }
        var list = PostingList(packed: postings, model: model)
        if let rest = list.cut() {
            list.overflow = overflows
            var overflow = ByteWriter()
            rest.write(to: &overflow)
            files.append(IndexPart.file("\(folder)/o\(overflows)", content: overflow.bytes))
            overflows += 1
        }
        list.write(to: &writer)
    }

    /// A hash part: for each term the difference from the hash before, and the list.
    private func writeHashed(
        _ postings: inout PostingRuns, _ manifest: inout IndexManifest, _ overflows: inout Int,
        _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var files: [SearchFile] = []
        var writer = ByteWriter()
        var previous = 0
        postings.forEachTerm { hash, postings in
            if writer.bytes.count >= partBytes, Int(hash) >> 16 != previous >> 16 {
                flush(&writer, "h\(manifest.hashPartStarts.count - 1)", &files)
            }
            if writer.bytes.isEmpty {
                manifest.hashPartStarts.append(Int(hash) >> 16)
                previous = 0
            }
            writer.varint(Int(hash) - previous)
            previous = Int(hash)
            encode(postings, to: &writer, &overflows, &files)
        }
        if !writer.bytes.isEmpty { flush(&writer, "h\(manifest.hashPartStarts.count - 1)", &files) }
        for file in files { try emit(file) }
    }

    /// A word part: for each word how many bytes it shares with the one before, the rest of it, and the list.
    private func writeWords(
        _ terms: inout TermCollector, _ manifest: inout IndexManifest, _ overflows: inout Int,
        _ emit: (SearchFile) throws -> Void
    ) rethrows {
        var postings = terms.wordPostings.table(termCount: terms.words.count)
        var files: [SearchFile] = []
        var writer = ByteWriter()
        var previous: ArraySlice<UInt8> = []
        var typos = TypoVocabulary()
        for number in terms.words.sortedNumbers() {
            let number = Int(number)
            let word = terms.words.bytes(of: number)
            if writer.bytes.isEmpty { manifest.wordPartStarts.append(String(decoding: word, as: UTF8.self)) }
            writer.word(word, after: writer.bytes.isEmpty ? [] : previous)
            var count = 0
            postings.withPostings(of: number) { postings in
                encode(postings, to: &writer, &overflows, &files)
                count = postings.count
            }
            previous = word
            typos.add(word, count: count)
            if count >= Self.frequentCount, count * Self.frequentShare >= manifest.recordCount {
                manifest.frequentWords.append(.init(word: String(decoding: word, as: UTF8.self), count: count))
            }
            if writer.bytes.count >= wordPartBytes {
                flush(&writer, "w\(manifest.wordPartStarts.count - 1)", &files)
            }
        }
        if !writer.bytes.isEmpty { flush(&writer, "w\(manifest.wordPartStarts.count - 1)", &files) }
        manifest.typoPartCount = typos.partCount
        files += typos.files(folder: folder)
        for file in files { try emit(file) }
    }

    private func flush(_ writer: inout ByteWriter, _ name: String, _ files: inout [SearchFile]) {
        files.append(IndexPart.file("\(folder)/\(name)", content: writer.bytes))
        writer.bytes.removeAll(keepingCapacity: true)
    }
}
