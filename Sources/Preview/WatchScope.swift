/// Which files below a site's folder matter to its pages.
package enum WatchScope {
    /// Watched with all that is in them.
    package static let folders = ["content", "templates"]
    package static let files: Set<String> = ["site.yaml"]

    /// Hidden files, and what editors leave behind while they save.
    package static func isNoise(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name == "4913"
    }

    /// Whether a path below the site's folder is watched.
    package static func includes(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let first = parts.first, !parts.contains(where: { isNoise($0) }) else { return false }
        return files.contains(path) || folders.contains(String(first))
    }
}
