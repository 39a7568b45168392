/// Packs what results show (titles, addresses, text) into blocks of consecutive records, so that a search reads only
/// the blocks of the records it shows.
///
/// A record in a block: `0` if it is on the page of the record before it in the block, else `1` and the page's address,
/// title, section and tags; then the anchor, the title, the kind as one byte, the text and the aside.
struct RecordStore {
    /// Bytes of text from which on a block is closed.
    var blockBytes: Int
    private var writer = ByteWriter()
    private var recordsInBlock = 0
    private var totalBytes = 0

    /// Compressed blocks in order.
    private(set) var blocks: [[UInt8]] = []
    /// Records in each block.
    private(set) var blockLengths: [Int] = []

    init(blockBytes: Int) {
        self.blockBytes = blockBytes
    }

    /// Adds a record of `page`, whose records follow one another.
    mutating func add(_ record: SearchRecord, of page: SearchPage, isFirst: Bool) {
        if recordsInBlock > 0, !isFirst {
            writer.varint(0)
        } else {
            writer.varint(1)
            writer.string(page.url)
            writer.string(page.title)
            writer.string(page.section)
            writer.varint(page.tags.count)
            for tag in page.tags { writer.string(tag) }
        }
        writer.string(record.anchor)
        writer.string(record.title)
        writer.bytes.append(record.kind.rawValue)
        writer.text(record.body)
        writer.text(record.aside)
        recordsInBlock += 1
        // Blocks grow with the site (up to 24 KiB of text), so that their number stays in the thousands.
        if writer.bytes.count >= max(blockBytes, min(24 << 10, totalBytes / 4000)) { close() }
    }

    /// Ends the block that is being filled, if any.
    mutating func close() {
        guard recordsInBlock > 0 else { return }
        totalBytes += writer.bytes.count
        blocks.append(IndexPart.compress(writer.bytes))
        blockLengths.append(recordsInBlock)
        writer.bytes.removeAll(keepingCapacity: true)
        recordsInBlock = 0
    }
}
