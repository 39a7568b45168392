/// Builds the search index of one locale from pages that are added one by one.
///
/// The same pages in the same order give the same files. Time is linear in the text; memory is some four bytes for each
/// distinct term of each record plus the compressed text. What several pages say word for word is indexed once. At most
/// 2^24 records; later ones are left out.
package struct SearchIndexBuilder: Sendable {
    /// To be raised when the same records give other parts (folding, terms, weights, how parts are cut): browsers keep
    /// a part for ever by its folder's name, and parts of two layouts must not meet.
    private static let layout = 11

    private let locale: String
    private let options: SearchIndexOptions
    private var analyzer = Analyzer()
    private var terms = TermCollector()
    private var store: RecordStore
    private var lengths: [UInt32] = []
    private var pageLengths: [Int] = []
    private var twins = TwinPages()
    /// The title of a page that `terms` has as its context.
    private var context: String?
    private var fingerprint = Fingerprint()
    private var kinds = FacetCounter("kind")
    private var tags = FacetCounter("tag")
    private var sections = FacetCounter("section")

    /// `locale` is the name of the locale's folder and must be a path segment of ASCII.
    package init(locale: String, options: SearchIndexOptions = SearchIndexOptions()) {
        self.locale = locale
        self.options = options
        store = RecordStore(blockBytes: options.storeBlockBytes)
        fingerprint.add(locale)
        fingerprint.add("\(Self.layout) \(options.storeBlockBytes) \(options.partBytes)")
        for group in options.synonyms { for word in group { fingerprint.add(word) } }
    }

    /// Adds a page; one without records is left out.
    package mutating func add(_ page: SearchPage) {
        guard !page.records.isEmpty, lengths.count + page.records.count <= 1 << 24 else { return }
        let content = page.content
        fingerprint.add(content)
        fingerprint.add(page.url)
        var facets = page.tags.map { tags.count($0, records: page.records.count) }
        if !page.section.isEmpty { facets.append(sections.count(page.section, records: page.records.count)) }
        let isTwin = twins.add(page.url, content, number: pageLengths.count)
        if !isTwin { pageLengths.append(page.records.count) }
        for (number, record) in page.records.enumerated() {
            let kind = kinds.count(record.kind.name)
            if !isTwin { add(record, of: page, isFirst: number == 0, facets: facets + [kind]) }
        }
    }

    private mutating func add(_ record: SearchRecord, of page: SearchPage, isFirst: Bool, facets: [UInt32]) {
        terms.begin(record: UInt32(lengths.count))
        index(record, of: page)
        for term in facets { terms.add(hashed: term) }
        terms.end()
        lengths.append(terms.bodyLength)
        store.blockBytes = isSpaced ? options.storeBlockBytes * 5 / 4 : options.storeBlockBytes
        store.add(record, of: page, isFirst: isFirst)
    }

    /// Whether most of the text has spaces between words. Elsewhere a query asks for more terms and is like more
    /// records, each of which may be in another part: there parts are smaller.
    private var isSpaced: Bool { terms.unspaced <= terms.spaced }

    private mutating func index(_ record: SearchRecord, of page: SearchPage) {
        let isHead = record.anchor.isEmpty
        terms.field = isHead ? .pageTitle : .title
        analyzer.scan(record.title, into: &terms)
        terms.endTitle()
        if isHead {
            // A tag says what a page is about, not each of its parts: found everywhere, it would tell them apart
            // nowhere.
            terms.field = .tag
            for tag in page.tags {
                analyzer.scan(tag, into: &terms)
                terms.lineBreak()
            }
        } else if context == page.title {
            terms.repeatContext()
        } else {
            terms.field = .context
            terms.addContext { analyzer.scan(page.title, into: &$0) }
            context = page.title
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
        var manifest = IndexManifest()
        manifest.folder = "\(locale)-\(fingerprint.hexadecimal)"
        manifest.recordCount = lengths.count
        manifest.pageLengths = pageLengths
        manifest.blockLengths = store.blockLengths
        manifest.twinCounts = twins.counts(pageCount: pageLengths.count)
        manifest.synonyms = options.synonyms
        (manifest.kinds, manifest.tags, manifest.sections) = (kinds.facets, tags.facets, sections.facets)
        for (number, block) in store.blocks.enumerated() {
            try emit(IndexPart.file("\(manifest.folder)/s\(number)", compressed: block))
        }
        for (number, block) in twins.blocks(bytes: options.storeBlockBytes).enumerated() {
            manifest.twinBlockLengths.append(block.pages)
            try emit(IndexPart.file("\(manifest.folder)/p\(number)", block.content))
        }
        let partBytes = isSpaced ? options.partBytes : options.partBytes / 2
        let writer = TermWriter(
            folder: manifest.folder, partBytes: partBytes, wordPartBytes: isSpaced ? partBytes * 2 / 3 : partBytes / 2,
            model: ImpactModel(lengths: lengths, unit: TermCollector.Field.body.weight),
            width: PostingList.width(recordCount: lengths.count), twinsOfRecord: manifest.twinsOfRecord)
        try writer.write(&terms, into: &manifest, emit)
        try emit(IndexPart.file(locale, manifest.encoded()))
    }
}
