/// Pages that say word for word what an earlier page of the index says, as those of two versions of a manual mostly do.
/// They are indexed once and found at each address, so that neither the index nor what a search loads grows with them.
///
/// A block, for each page that has twins, in order: their addresses in the order in which they were added. How many
/// there are is in the manifest.
struct TwinPages {
    /// Of each page that is indexed: 64 bits of hash, so that two that differ are taken for one in one of 10^9 indexes
    /// of 100,000 pages.
    private var pages: [Fingerprint: Int] = [:]
    private var urls: [Int: [String]] = [:]

    /// True if there was a page with this content: `url` is one more address of it. Else it is page `number`.
    mutating func add(_ url: String, _ content: Fingerprint, number: Int) -> Bool {
        guard let first = pages[content] else {
            pages[content] = number
            return false
        }
        urls[first, default: []].append(url)
        return true
    }

    /// How many twins each of the pages has; empty if none has any.
    func counts(pageCount: Int) -> [Int] {
        urls.isEmpty ? [] : (0..<pageCount).map { urls[$0]?.count ?? 0 }
    }

    /// The addresses as they are stored, in blocks of about `bytes`, and how many pages are in each.
    func blocks(bytes: Int) -> [(pages: Int, content: [UInt8])] {
        var blocks: [(pages: Int, content: [UInt8])] = []
        var writer = ByteWriter()
        var pages = 0
        for (number, page) in urls.keys.sorted().enumerated() {
            for url in urls[page] ?? [] { writer.string(url) }
            pages += 1
            guard writer.bytes.count >= bytes || number == urls.count - 1 else { continue }
            blocks.append((pages, writer.bytes))
            writer.bytes.removeAll(keepingCapacity: true)
            pages = 0
        }
        return blocks
    }
}
