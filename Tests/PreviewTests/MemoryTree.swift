import FileSystem
import Synchronization

/// A tree in memory. Imitates files and folders; no links, no permissions, no sizes beyond memory.
final class MemoryTree: FileTree {
    private let store = Mutex<[String: [UInt8]]>([:])

    init(_ files: [String: String]) {
        store.withLock { $0 = files.mapValues { Array($0.utf8) } }
    }

    var paths: [String] { store.withLock { $0.keys.sorted() } }

    subscript(path: String) -> String? {
        get { store.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) } }
        set { store.withLock { $0[path] = newValue.map { Array($0.utf8) } } }
    }

    func set(_ path: String, _ bytes: [UInt8]) { store.withLock { $0[path] = bytes } }

    func list(_ folder: String) throws(FileError) -> [FileEntry] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let files = store.withLock { $0 }
        var kinds: [String: FileEntry.Kind] = [:]
        for (path, bytes) in files where path.hasPrefix(prefix) {
            let rest = path.dropFirst(prefix.count)
            guard let slash = rest.firstIndex(of: "/") else {
                kinds[String(rest)] = .file(FileStamp(size: bytes.count))
                continue
            }
            let name = String(rest[..<slash])
            kinds[name] = .folder(FolderIdentity(device: 1, node: UInt64(bitPattern: Int64((prefix + name).hashValue))))
        }
        // 2 is ENOENT everywhere.
        guard !kinds.isEmpty else { throw FileError(path: folder, action: "list", code: 2) }
        return kinds.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
            FileEntry(name: $0.key, kind: $0.value)
        }
    }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = store.withLock({ $0[path] }) else { throw FileError(path: path, action: "read", code: 2) }
        return Array(bytes.prefix(limit))
    }
}
