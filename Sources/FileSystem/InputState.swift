/// The state of all files of a site that a build may read, found without reading them.
package struct InputState: Sendable {
    /// Differs where a file is new, gone, renamed or different, or was touched.
    package let digest: String
    /// Seconds and nanoseconds of the newest change of any of them.
    let newest: [Int]

    /// Looks at `site.yaml`, `content/` and `templates/` below a site's folder; some microseconds for each file.
    package init(of tree: DiskTree) {
        var walk = Walk(tree: tree)
        walk.take("site.yaml")
        for folder in ["content", "templates"] { walk.list(folder) }
        digest = walk.digest.text
        newest = walk.newest
    }

    private struct Walk {
        let tree: DiskTree
        var digest = StateDigest()
        var newest = [0, 0]
        /// Links may lead in a circle.
        private var seen: Set<FolderIdentity> = []

        init(tree: DiskTree) {
            self.tree = tree
        }

        mutating func take(_ path: String) {
            let stamp = (try? tree.absolute(path)).flatMap { FileStamp(of: $0) }
            digest.add(path)
            digest.add(stamp)
            if let stamp, newest.lexicographicallyPrecedes(stamp.changed) { newest = stamp.changed }
        }

        mutating func list(_ folder: String) {
            digest.add(folder)
            for entry in (try? tree.list(folder)) ?? [] {
                let path = folder + "/" + entry.name
                switch entry.kind {
                case .file: take(path)
                case .folder(let identity): if seen.insert(identity).inserted { list(path) } else { digest.add(path) }
                case .brokenLink, .linkOutside, .special, .badName: digest.add("\(entry.kind) \(path)")
                }
            }
        }
    }
}
