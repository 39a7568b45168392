internal import Dispatch
internal import Synchronization

/// A site's folder whose names were all listed at one moment. Files are read when they are asked for.
///
/// What is there and in which state is asked of the system once, for whoever needs it in a build.
package struct ListedTree: FileTree {
    /// Those that a build lists.
    private static let roots = ["content", "templates"]

    /// The state of the files that a build may read.
    package let state: InputState

    private let tree: DiskTree
    /// By path. A folder that could not be listed is not in it.
    private let folders: [String: [FileEntry]]

    /// Lists `content/` and `templates/` below a site's folder, level by level, by all cores; some microseconds for
    /// each name.
    package init(_ tree: DiskTree) {
        self.tree = tree
        var state = InputState()
        state.add("site.yaml", (try? tree.absolute("site.yaml")).flatMap { FileStamp(of: $0) })
        var folders: [String: [FileEntry]] = [:]
        // Links may lead in a circle.
        var seen: Set<FolderIdentity> = []
        var level = Self.roots
        while !level.isEmpty {
            var next: [String] = []
            for (path, entries) in zip(level, Self.lists(of: level, in: tree)) {
                guard let entries else { continue }
                folders[path] = entries
                state.add(folder: path, entries)
                for entry in entries {
                    guard case .folder(let identity) = entry.kind, seen.insert(identity).inserted else { continue }
                    next.append(path + "/" + entry.name)
                }
            }
            level = next
        }
        self.state = state
        self.folders = folders
    }

    package func list(_ folder: String) throws(FileError) -> [FileEntry] {
        if let entries = folders[folder] { return entries }
        return try tree.list(folder)
    }

    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        try tree.read(path, limit: limit)
    }

    private static func lists(of folders: [String], in tree: DiskTree) -> [[FileEntry]?] {
        let lists = Mutex([[FileEntry]?](repeating: nil, count: folders.count))
        DispatchQueue.concurrentPerform(iterations: folders.count) { index in
            let entries = try? tree.list(folders[index])
            lists.withLock { $0[index] = entries }
        }
        return lists.withLock { $0 }
    }
}
