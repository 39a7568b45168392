internal import FileSystem
internal import Synchronization

/// A tree whose folders are listed again only where something in them changed: asking the system about ten thousand
/// files takes longer than all else that a new file calls for.
final class KnownFolders: FileTree {
    private let tree: any FileTree
    private let entries: Mutex<[String: [FileEntry]]>

    /// - Parameters:
    ///   - known: What an earlier one knew.
    ///   - changed: Files and folders that may have changed since; nil for all.
    init(_ tree: any FileTree, known: KnownFolders?, changed: Set<String>?) {
        self.tree = tree
        var kept = changed == nil ? [:] : known?.entries.withLock { $0 } ?? [:]
        for path in changed ?? [] {
            // All above it: with its last file a folder may go too.
            var folder = path[...]
            while let slash = folder.utf8.lastIndex(of: 0x2F) {
                folder = folder[..<slash]
                kept[String(folder)] = nil
            }
            // What was below a folder of that name is of no use.
            guard kept[path] != nil || !path.utf8.contains(0x2E) else { continue }
            kept = kept.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
        }
        entries = Mutex(kept)
    }

    /// Whether a folder was walked.
    func knows(_ folder: String) -> Bool { entries.withLock { $0[folder] != nil } }

    func list(_ folder: String) throws(FileError) -> [FileEntry] {
        if let known = entries.withLock({ $0[folder] }) { return known }
        let listed = try tree.list(folder)
        entries.withLock { $0[folder] = listed }
        return listed
    }

    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] { try tree.read(path, limit: limit) }
}
