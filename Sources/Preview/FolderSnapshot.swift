package import FileSystem

/// The stamps of all files of a site at one moment.
package struct FolderSnapshot: Sendable {
    /// By path below the root.
    package private(set) var stamps: [String: FileStamp] = [:]

    package init() {}

    /// Looks at the disk.
    package init(root: String) {
        for file in WatchScope.files { stamps[file] = FileStamp(of: root + "/" + file) }
        let tree = DiskTree(root: root)
        for folder in WatchScope.folders { walk(folder, tree, depth: 0) }
    }

    /// For tests.
    package init(_ stamps: [String: FileStamp]) {
        self.stamps = stamps
    }

    private mutating func walk(_ folder: String, _ tree: DiskTree, depth: Int) {
        // A folder that vanished during the walk is gone from the snapshot, and so a change.
        guard depth < 64, let entries = try? tree.list(folder) else { return }
        for entry in entries where !WatchScope.isNoise(entry.name) {
            let path = folder + "/" + entry.name
            switch entry.kind {
            case .file(let stamp): stamps[path] = stamp
            case .folder: walk(path, tree, depth: depth + 1)
            default: break
            }
        }
    }

    /// The files that are new, gone or different. Folders matter only by what is in them.
    package func changes(since old: FolderSnapshot) -> Set<String> {
        var changed = Set(old.stamps.keys).symmetricDifference(stamps.keys)
        for (path, stamp) in stamps where old.stamps[path].map({ $0 != stamp }) ?? false { changed.insert(path) }
        return changed
    }
}
