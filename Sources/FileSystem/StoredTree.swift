#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A tree in memory: files by path. A folder is there where a file is below it.
package struct StoredTree: FileTree {
    private let files: [String: [UInt8]]
    /// The names in each folder, in the order of their bytes.
    private let folders: [String: [FileEntry]]

    /// - Parameter files: By path from the root on. Paths that could not be in a tree (`..`, empty parts) are left out.
    package init(_ files: [String: [UInt8]]) {
        var kept: [String: [UInt8]] = [:]
        var names: [String: [String: FileEntry.Kind]] = ["": [:]]
        var folderCount: UInt64 = 0
        for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(Substring($0)) }
            guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }), let bytes = files[path] else {
                continue
            }
            kept[path] = bytes
            var folder = ""
            for (index, part) in parts.enumerated() {
                if index + 1 == parts.count {
                    names[folder, default: [:]][part] = .file(FileStamp(size: bytes.count))
                } else if names[folder]?[part] == nil {
                    folderCount += 1
                    names[folder, default: [:]][part] = .folder(FolderIdentity(device: 0, node: folderCount))
                }
                folder += (folder.isEmpty ? "" : "/") + part
            }
        }
        self.files = kept
        folders = names.mapValues { entries in
            entries.map { FileEntry(name: $0.key, kind: $0.value) }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        }
    }

    package func list(_ folder: String) throws(FileError) -> [FileEntry] {
        guard let entries = folders[folder] else { throw FileError(path: folder, action: "list", code: ENOENT) }
        return entries
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileError(path: path, action: "read", code: ENOENT) }
        return limit >= bytes.count ? bytes : Array(bytes.prefix(limit))
    }
}
