/// What `rclone backend features` tells of a remote, as far as it matters here.
struct RcloneFeatures: Equatable {
    /// The host can tell a checksum of each file.
    var hasChecksums: Bool
    /// Folders are there by themselves, so empty ones remain.
    var hasFolders: Bool

    /// - Parameter text: The JSON that rclone prints, indented, one value a line.
    init(_ text: String) {
        let compact = String(decoding: text.utf8.filter { $0 > 0x20 }, as: UTF8.self)
        hasFolders = compact.contains(#""CanHaveEmptyDirectories":true"#)
        let list = compact.utf8.firstRange(of: #""Hashes":["#.utf8).map { compact.utf8[$0.upperBound...] }
        hasChecksums = list.map { $0.prefix { $0 != 0x5D }.contains(0x22) } ?? false
    }
}
