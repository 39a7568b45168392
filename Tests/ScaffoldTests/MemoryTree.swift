import FileSystem

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A site that is held in memory. It imitates files and folders, not links, permissions or names that are not UTF-8.
struct MemoryTree: FileTree {
    let files: [String: [UInt8]]

    init(_ files: [(path: String, text: String)]) {
        self.files = Dictionary(files.map { ($0.path, Array($0.text.utf8)) }) { _, last in last }
    }

    func list(_ folder: String) throws(FileError) -> [FileEntry] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        var sizes: [String: Int?] = [:]
        for (path, bytes) in files where path.hasPrefix(prefix) {
            let rest = path.dropFirst(prefix.count)
            let name = String(rest.prefix { $0 != "/" })
            sizes[name] = rest.contains("/") ? .some(nil) : bytes.count
        }
        guard !sizes.isEmpty else { throw FileError(path: folder, action: "list", code: ENOENT) }
        return sizes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, size in
            let node = (prefix + name).utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
            return FileEntry(
                name: name,
                kind: size.map { .file(FileStamp(size: $0)) } ?? .folder(FolderIdentity(device: 1, node: node)))
        }
    }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = files[path] else { throw FileError(path: path, action: "read", code: ENOENT) }
        return Array(bytes.prefix(limit))
    }
}
