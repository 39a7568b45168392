/// The pages that were asked for last, so that a site of any size takes the same memory.
struct PageCache: Sendable {
    struct Entry: Sendable {
        var bytes: [UInt8]
        var epoch: ArticleRecord.Epoch
        var lastUse = 0
    }

    /// Pages kept. A reader goes back a few pages, and a browser asks for one page from several windows; more is of no
    /// use.
    static let capacity = 512

    private var entries: [String: Entry] = [:]
    private var clock = 0

    /// A page, however old it is.
    mutating func entry(_ path: String) -> Entry? {
        guard entries[path] != nil else { return nil }
        clock += 1
        entries[path]?.lastUse = clock
        return entries[path]
    }

    mutating func insert(_ bytes: [UInt8], _ epoch: ArticleRecord.Epoch, at path: String) {
        clock += 1
        entries[path] = Entry(bytes: bytes, epoch: epoch, lastUse: clock)
        guard entries.count > Self.capacity else { return }
        // Half at once, so that the walk is paid for by many insertions.
        let kept = entries.sorted { $0.value.lastUse > $1.value.lastUse }.prefix(Self.capacity / 2)
        entries = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
