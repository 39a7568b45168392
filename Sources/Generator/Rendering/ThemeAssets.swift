internal import KnowledgeBase

/// The theme's assets under names that change with their content, so that browsers may keep them for ever.
struct ThemeAssets: Sendable {
    /// Files to write, by path from the site's root.
    let files: [OutputFile]
    private let pathByName: [String: String]

    /// - Parameter assets: Paths below the templates folder (`assets/kotae.css`, `search/client.js`) and bytes.
    init(_ assets: [(path: String, bytes: [UInt8])]) {
        var files: [OutputFile] = []
        var paths: [String: String] = [:]
        for (path, bytes) in assets {
            let name = path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? path
            let stem = name.prefix { $0 != "." }
            let hashed = "theme/\(stem).\(ContentHash.text(of: bytes))\(name.dropFirst(stem.count))"
            paths[path] = hashed
            files.append(OutputFile(hashed, bytes))
        }
        self.files = files
        pathByName = paths
    }

    /// The address of `assets/NAME` from the site's root; the plain name where the theme has no such file.
    func path(_ name: String) -> String { pathByName["assets/" + name] ?? "theme/" + name }
}
