package import FileSystem

/// A folder of files in memory, for tests that need no disk.
///
/// What it does not imitate: symbolic links that lead somewhere (a link is an entry of a fixed kind), folders without
/// files,
/// names that are not UTF-8 (`badNames` lists them with replacement characters), times and permissions (`unreadable`
/// fails
/// with EACCES, for files and folders alike), disks that do not tell cases apart, and files that change while they
/// are read.
package struct MemoryTree: FileTree {
    package var files: [String: [UInt8]] = [:]
    /// Entries that are no file, by path: broken links, links that lead outside, pipes, bad names.
    package var specials: [String: FileEntry.Kind] = [:]
    /// Paths that are listed and cannot be read.
    package var unreadable: Set<String> = []
    /// Paths of folders that are the same folder as another one, by path.
    package var links: [String: String] = [:]
    /// Files that claim this size when they are listed.
    package var claimedSizes: [String: Int] = [:]
    /// Lists names backwards, against the contract of `FileTree`, to show what depends on the order.
    package var listsBackwards = false

    package init(_ files: [String: String] = [:]) {
        for (path, text) in files { self.files[path] = Array(text.utf8) }
    }

    package func list(_ folder: String) throws(FileError) -> [FileEntry] {
        if unreadable.contains(folder) { throw FileError(path: folder, action: "list", code: 13) }
        let folder = links[folder] ?? folder
        let prefix = Array((folder.isEmpty ? "" : folder + "/").utf8)
        var entries: [String: FileEntry.Kind] = [:]
        for path in Array(files.keys) + Array(specials.keys) + Array(links.keys) where path.utf8.starts(with: prefix) {
            let rest = path.utf8.dropFirst(prefix.count)
            let name = String(Substring(rest.prefix { $0 != 0x2F }))
            let child = String(decoding: prefix, as: UTF8.self) + name
            if let kind = specials[child] {
                entries[name] = kind
            } else if rest.contains(0x2F) || links[child] != nil {
                entries[name] = .folder(identity(of: child))
            } else {
                entries[name] = .file(FileStamp(size: claimedSizes[child] ?? files[child]?.count ?? 0))
            }
        }
        guard !entries.isEmpty || folder.isEmpty else { throw FileError(path: folder, action: "list", code: 2) }
        let sorted = entries.map { FileEntry(name: $0.key, kind: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return listsBackwards ? sorted.reversed() : sorted
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        if unreadable.contains(path) { throw FileError(path: path, action: "read", code: 13) }
        guard let bytes = files[path] else { throw FileError(path: path, action: "read", code: 2) }
        return Array(bytes.prefix(limit))
    }

    private func identity(of folder: String) -> FolderIdentity {
        let real = links[folder] ?? folder
        return FolderIdentity(
            device: 1, node: real.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
    }
}
