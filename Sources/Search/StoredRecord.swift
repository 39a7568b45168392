/// A record as the store gives it back.
struct StoredRecord: Equatable {
    var page = ""
    var pageTitle = ""
    var section = ""
    var tags: [String] = []
    var anchor = ""
    var title = ""
    var kind = SearchKind.page
    var body = ""
    var aside = ""

    var url: String { url(on: page) }

    /// Its address on a page that says the same.
    func url(on page: String) -> String { anchor.isEmpty ? page : page + "#" + anchor }

    /// The records of one block, in order.
    static func read(_ content: [UInt8]) throws(SearchIndexError) -> [StoredRecord] {
        var reader = ByteReader(content)
        var records: [StoredRecord] = []
        var record = StoredRecord()
        while !reader.isAtEnd {
            if try reader.varint() == 1 {
                record.page = try reader.string()
                record.pageTitle = try reader.string()
                record.section = try reader.string()
                record.tags = []
                for _ in 0..<(try reader.varint()) { record.tags.append(try reader.string()) }
            }
            record.anchor = try reader.string()
            record.title = try reader.string()
            record.kind = SearchKind(rawValue: try reader.byte()) ?? .section
            record.body = try reader.string()
            record.aside = try reader.string()
            records.append(record)
        }
        return records
    }
}
