/// A file in a commit.
struct GitTreeEntry: Sendable, Equatable {
    static let plainMode = "100644"

    var mode = Self.plainMode
    /// Of the blob, as git names it.
    var id: String
    var path: String
    /// In bytes.
    var size: Int

    init(id: String, path: String, size: Int) {
        self.id = id
        self.path = path
        self.size = size
    }

    /// Reads one record of `git ls-tree -r -l -z`: `mode type id size<TAB>path`.
    init?(_ record: ArraySlice<UInt8>) {
        guard let tab = record.firstIndex(of: 0x09) else { return nil }
        let fields = record[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 4 else { return nil }
        mode = fields[0]
        id = fields[2]
        size = Int(fields[3]) ?? 0
        path = String(decoding: record[(tab + 1)...], as: UTF8.self)
    }
}
