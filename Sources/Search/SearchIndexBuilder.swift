/// Builds the search index of one locale from records that are added one by one.
///
/// The same records in the same order give the same files. Time is linear in the text; memory is some four bytes for
/// each distinct term of each record plus the compressed text. At most 2^24 records; later ones are left out.
package struct SearchIndexBuilder: Sendable {
    /// To be raised when the same records give other parts (folding, terms, weights, how parts are cut): browsers keep
    /// a part for ever by its folder's name, and parts of two layouts must not meet.
    private static let layout = 9

    private let locale: String
    private let options: SearchIndexOptions
    private var analyzer = Analyzer()
    private var terms = TermCollector()
    private var store: RecordStore
    private var lengths: [UInt32] = []
    private var pageLengths: [Int] = []
    private var page: Page?
    /// The title of a page that `terms` has as its context.
    private var context: String?
    private var fingerprint = Fingerprint()
    private var kinds = FacetCounter("kind")
    private var tags = FacetCounter("tag")
    private var sections = FacetCounter("section")

    /// What the records of a page have in common.
    private struct Page {
        var url: String
        /// Numbers of `tags`, and of `sections`.
        var tags: [Int]
        var section: Int?
    }

    /// `locale` is the name of the locale's folder and must be a path segment of ASCII.
    package init(locale: String, options: SearchIndexOptions = SearchIndexOptions()) {
        self.locale = locale
        self.options = options
        store = RecordStore(blockBytes: options.storeBlockBytes)
        fingerprint.add(locale)
        fingerprint.add("\(Self.layout) \(options.storeBlockBytes) \(options.partBytes)")
        for group in options.synonyms { for word in group { fingerprint.add(word) } }
    }

    /// Adds a record. The records of a page must follow one another, its head first; they have the same tags and
    /// section.
    package mutating func add(_ record: SearchRecord) {
        guard lengths.count < 1 << 24 else { return }
        let page = self.page.flatMap { $0.url == record.page ? $0 : nil } ?? begin(record)
        pageLengths[pageLengths.count - 1] += 1
        terms.begin(record: UInt32(lengths.count))
        index(record)
        terms.add(hashed: kinds.count(kinds.number(of: record.kind.name)))
        for tag in page.tags { terms.add(hashed: tags.count(tag)) }
        if let section = page.section { terms.add(hashed: sections.count(section)) }
        terms.end()
        lengths.append(terms.bodyLength)
        store.blockBytes = isSpaced ? options.storeBlockBytes * 5 / 4 : options.storeBlockBytes
        store.add(record, isNewPage: pageLengths.last == 1)
    }

    private mutating func begin(_ record: SearchRecord) -> Page {
        let page = Page(
            url: record.page, tags: record.tags.map { tags.number(of: $0) },
            section: record.section.isEmpty ? nil : sections.number(of: record.section))
        self.page = page
        pageLengths.append(0)
        return page
    }

    /// Whether most of the text has spaces between words. Elsewhere a query asks for more terms and is like more
    /// records, each of which may be in another part: there parts are smaller.
    private var isSpaced: Bool { terms.unspaced <= terms.spaced }

    private mutating func index(_ record: SearchRecord) {
        let isHead = record.anchor.isEmpty
        terms.field = isHead ? .pageTitle : .title
        analyzer.scan(record.title, into: &terms)
        terms.endTitle()
        if isHead {
            // A tag says what a page is about, not each of its parts: found everywhere, it would tell them apart
            // nowhere.
            terms.field = .tag
            for tag in record.tags {
                analyzer.scan(tag, into: &terms)
                terms.lineBreak()
            }
        } else if context == record.pageTitle {
            terms.repeatContext()
        } else {
            terms.field = .context
            terms.addContext { analyzer.scan(record.pageTitle, into: &$0) }
            context = record.pageTitle
        }
        terms.field = .body
        record.body.withUnsafeBufferPointer { analyzer.scan($0, into: &terms) }
        terms.field = .aside
        record.aside.withUnsafeBufferPointer { analyzer.scan($0, into: &terms) }
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
        fingerprint.add(store.fingerprint)
        var manifest = IndexManifest()
        manifest.folder = "\(locale)-\(fingerprint.hexadecimal)"
        manifest.recordCount = lengths.count
        manifest.pageLengths = pageLengths
        manifest.blockLengths = store.blockLengths
        manifest.synonyms = options.synonyms
        (manifest.kinds, manifest.tags, manifest.sections) = (kinds.facets, tags.facets, sections.facets)
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
}
