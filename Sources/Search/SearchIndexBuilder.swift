/// Builds the search index of one locale from records that are added one by one.
///
/// The same records in the same order give the same files. Time is linear in the text; memory is some four bytes for
/// each distinct term of each record plus the compressed text. At most 2^24 records; later ones are left out.
package struct SearchIndexBuilder: Sendable {
    /// To be raised when the same records give other parts (folding, terms, weights, how parts are cut): browsers keep
    /// a part for ever by its folder's name, and parts of two layouts must not meet.
    private static let layout = 6

    private let locale: String
    private let options: SearchIndexOptions
    private var analyzer = Analyzer()
    private var terms = TermCollector()
    private var store: RecordStore
    private var lengths: [UInt32] = []
    private var pageLengths: [Int] = []
    private var page: String?
    private var fingerprint = Fingerprint()
    private var facets: [[String: Int]] = [[:], [:], [:]]

    /// `locale` is the name of the locale's folder and must be a path segment of ASCII.
    package init(locale: String, options: SearchIndexOptions = SearchIndexOptions()) {
        self.locale = locale
        self.options = options
        store = RecordStore(blockBytes: options.storeBlockBytes)
        fingerprint.add(locale)
        fingerprint.add("\(Self.layout) \(options.storeBlockBytes) \(options.partBytes)")
        for group in options.synonyms { for word in group { fingerprint.add(word) } }
    }

    /// Adds a record. The records of a page must follow one another, its head first.
    package mutating func add(_ record: SearchRecord) {
        guard lengths.count < 1 << 24 else { return }
        let split = record.url.utf8.firstIndex(of: UInt8(ascii: "#"))
        let page = String(record.url[..<(split ?? record.url.endIndex)])
        let anchor = split.map { String(record.url[record.url.index(after: $0)...]) } ?? ""
        if self.page == page, !pageLengths.isEmpty {
            pageLengths[pageLengths.count - 1] += 1
        } else {
            pageLengths.append(1)
            self.page = page
        }
        addFingerprint(record)
        terms.begin(record: UInt32(lengths.count))
        index(record, isHead: anchor.isEmpty)
        lengths.append(terms.bodyLength)
        store.blockBytes = isSpaced ? options.storeBlockBytes * 5 / 4 : options.storeBlockBytes
        store.add(record, page: page, anchor: anchor)
    }

    /// Whether most of the text has spaces between words. Elsewhere a query asks for more terms and is like more
    /// records, each of which may be in another part: there parts are smaller.
    private var isSpaced: Bool { terms.unspaced <= terms.spaced }

    private mutating func index(_ record: SearchRecord, isHead: Bool) {
        terms.field = isHead ? .pageTitle : .title
        analyzer.scan(record.title, into: &terms)
        terms.endTitle()
        if !isHead {
            terms.field = .context
            analyzer.scan(record.pageTitle, into: &terms)
        }
        terms.field = .tag
        for tag in record.tags {
            // A tag says what a page is about, not each of its parts: found everywhere, it would tell them apart
            // nowhere.
            if isHead {
                analyzer.scan(tag, into: &terms)
                terms.lineBreak()
            }
            addFacet(1, "tag", tag)
        }
        terms.field = .body
        analyzer.scan(record.body, into: &terms)
        terms.field = .aside
        analyzer.scan(record.aside, into: &terms)
        addFacet(0, "kind", record.kind.name)
        if !record.section.isEmpty { addFacet(2, "section", record.section) }
        terms.end()
    }

    private mutating func addFacet(_ list: Int, _ name: String, _ value: String) {
        facets[list][value, default: 0] += 1
        terms.add(hashed: TermHash.facet(name, value))
    }

    private mutating func addFingerprint(_ record: SearchRecord) {
        fingerprint.add(record.url)
        fingerprint.add(record.pageTitle)
        fingerprint.add(record.title)
        fingerprint.add(record.section)
        fingerprint.add(record.kind.name)
        for tag in record.tags { fingerprint.add(tag) }
        fingerprint.add(record.body)
        fingerprint.add(record.aside)
    }

    /// All files, in a fixed order.
    package consuming func finish() -> [SearchFile] {
        var files: [SearchFile] = []
        finish { files.append($0) }
        return files
    }

    /// Calls `emit` with each file as soon as it is made; the manifest, which makes the others reachable, is the last.
    package consuming func finish(_ emit: (SearchFile) throws -> Void) rethrows {
        store.close()
        var manifest = IndexManifest()
        manifest.folder = "\(locale)-\(fingerprint.hexadecimal)"
        manifest.recordCount = lengths.count
        manifest.pageLengths = pageLengths
        manifest.blockLengths = store.blockLengths
        manifest.synonyms = options.synonyms
        (manifest.kinds, manifest.tags, manifest.sections) = (
            Self.sorted(facets[0]), Self.sorted(facets[1]), Self.sorted(facets[2])
        )
        for (number, block) in store.blocks.enumerated() {
            try emit(IndexPart.file("\(manifest.folder)/s\(number)", compressed: block))
        }
        let partBytes = isSpaced ? options.partBytes : options.partBytes / 2
        let writer = TermWriter(
            folder: manifest.folder, partBytes: partBytes, wordPartBytes: isSpaced ? partBytes * 2 / 3 : partBytes / 2,
            model: ImpactModel(lengths: lengths, unit: TermCollector.Field.body.weight),
            width: PostingList.width(recordCount: lengths.count))
        try writer.write(&terms, into: &manifest, emit)
        try emit(IndexPart.file(locale, manifest.encoded()))
    }

    /// Most frequent first, then by bytes, at most 200: a filter with more values is of no use to a reader.
    private static func sorted(_ counts: [String: Int]) -> [IndexManifest.Facet] {
        let all = counts.map { IndexManifest.Facet(value: $0.key, count: $0.value) }
        let ordered = all.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
        }
        return Array(ordered.prefix(200))
    }
}
