/// The checksums of what was sent, kept on hosts that tell none: `SHA-256 SIZE PATH` lines, `#` comments.
struct PublishedChecksums: Sendable, Equatable {
    struct Line: Sendable, Equatable {
        var sum: String
        /// In bytes.
        var size: Int
    }

    static let name = "kotae-published.txt"

    /// By path.
    var lines: [String: Line] = [:]

    init() {}

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x20, maxSplits: 2)
            guard fields.count == 3, let size = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
            lines[String(decoding: fields[2], as: UTF8.self)] = Line(
                sum: String(decoding: fields[0], as: UTF8.self), size: size)
        }
    }

    /// - Parameter sums: What `rclone hashsum` prints: `SUM  PATH` lines.
    init(sums: [UInt8], sizes: [SiteFile]) {
        let sizes = Dictionary(sizes.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
        for line in sums.split(separator: 0x0A) {
            guard let space = line.firstIndex(of: 0x20), line.endIndex > space + 2 else { continue }
            let path = String(decoding: line[(space + 2)...], as: UTF8.self)
            guard let size = sizes[path] else { continue }
            lines[path] = Line(sum: String(decoding: line[..<space], as: UTF8.self), size: size)
        }
    }

    var bytes: [UInt8] {
        var text = "# Written by kotae publish: the checksum of each file as it was sent.\n"
        for path in lines.keys.sortedByBytes() {
            if let line = lines[path] { text += "\(line.sum) \(line.size) \(path)\n" }
        }
        return Array(text.utf8)
    }
}
