internal import FileSystem

/// The built folder as it is on the disk.
struct LocalSite: Sendable {
    let folder: String
    let locales: [PublishSite.Locale]
    let hashedNames: HashedNames
    /// What is published: the files that the build's manifest lists, by path, in order of their bytes.
    let files: [SiteFile]
    /// What is there and not Kotae's, so it is not published.
    let notSent: [String]

    /// - Throws: `PublishError.notBuilt` where there is no manifest, or a file that it lists is missing.
    init(_ site: PublishSite) throws {
        folder = site.folder
        locales = site.locales
        hashedNames = site.hashedNames
        let tree = DiskTree(root: site.folder)
        let sizes = try Self.sizes(tree, site.folder)
        guard sizes[HostManifest.name] != nil else {
            throw PublishError(
                .notBuilt, "“\(site.folder)” holds no finished build",
                explanation: "Without \(HostManifest.name) nothing tells which files are the site's.",
                fix: "Run “kotae build”.")
        }
        let listed = HostManifest(try tree.read(HostManifest.name))
        let missing = listed.files.filter { sizes[$0] == nil }.sortedByBytes()
        if let first = missing.first {
            throw PublishError(
                .notBuilt, "“\(site.folder)/\(first)” is missing",
                explanation: missing.count > 1 ? "So are \(missing.count - 1) more files of the last build." : "",
                fix: "Run “kotae build”.")
        }
        files = listed.files.sortedByBytes().map { path in
            SiteFile(path: path, size: sizes[path] ?? 0, role: FileRole(of: path, site.hashedNames))
        }
        notSent = sizes.keys.filter { !listed.files.contains($0) && $0 != HostManifest.name }.sortedByBytes()
    }

    func absolute(_ path: String) -> String { folder + "/" + path }

    private static func sizes(_ tree: DiskTree, _ root: String) throws -> [String: Int] {
        var sizes: [String: Int] = [:]
        var pending = [""]
        while let folder = pending.popLast() {
            for entry in try list(tree, folder, root) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                switch entry.kind {
                case .file(let stamp): sizes[path] = stamp.size
                case .folder: pending.append(path)
                case .brokenLink, .linkOutside, .special, .badName: sizes[path] = 0
                }
            }
        }
        return sizes
    }

    private static func list(_ tree: DiskTree, _ folder: String, _ root: String) throws -> [FileEntry] {
        do {
            return try tree.list(folder)
        } catch {
            guard folder.isEmpty, error.isMissing else { throw error }
            throw PublishError(.notBuilt, "“\(root)” is not there", fix: "Run “kotae build”.")
        }
    }
}
