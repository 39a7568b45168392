/// What `rsync --list-only` prints: `-rw-r--r--      1234 2026/11/23 12:00:00 name`.
struct RsyncListing: Equatable {
    /// By path, in bytes; links and special files with 0.
    var files: [String: Int] = [:]

    init(_ output: [UInt8]) {
        for line in output.split(separator: 0x0A) {
            var rest = line
            var fields: [ArraySlice<UInt8>] = []
            while fields.count < 4 {
                rest = rest.drop { $0 == 0x20 }
                let field = rest.prefix { $0 != 0x20 }
                guard !field.isEmpty else { break }
                fields.append(field)
                rest = rest[field.endIndex...]
            }
            guard fields.count == 4, let kind = fields[0].first, kind != 0x64, rest.count > 1 else { continue }
            var name = String(decoding: rest.dropFirst(), as: UTF8.self)
            if kind == 0x6C, let arrow = name.utf8.firstRange(of: " -> ".utf8) {
                name = String(name[..<arrow.lowerBound])
            }
            let digits = String(decoding: fields[1].filter { $0 != 0x2C }, as: UTF8.self)
            files[name] = kind == 0x2D ? Int(digits) ?? 0 : 0
        }
    }
}
