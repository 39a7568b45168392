/// What a file is to a reader, which decides when it is sent and how long it may be cached.
package enum FileRole: Int, Sendable, Comparable, CaseIterable {
    /// Its path changes with its content: sent first, kept in caches for ever.
    case hashed
    /// Styles, scripts, images, downloads under a stable path.
    case part
    /// An HTML page.
    case page
    /// What is fetched beside pages or by machines: `.json`, `.xml`, `.txt`.
    case data

    package static func < (left: FileRole, right: FileRole) -> Bool { left.rawValue < right.rawValue }

    init(of path: String, _ hashed: HashedNames) {
        if hashed.contains(path) {
            self = .hashed
        } else if path.hasSuffix(".html") || path.hasSuffix(".htm") {
            self = .page
        } else if path.hasSuffix(".json") || path.hasSuffix(".xml") || path.hasSuffix(".txt") {
            self = .data
        } else {
            self = .part
        }
    }
}
