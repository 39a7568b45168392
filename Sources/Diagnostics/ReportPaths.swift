/// Paths of findings as a report for another program names them.
///
/// Findings name files from the site's folder on. Whoever reads a report in continuous integration looks for them from
/// the folder of the repository on, in which the site may be a folder below.
package struct ReportPaths: Hashable, Sendable {
    /// The site's folder from the repository's on: `docs/kb/`, or empty where they are the same.
    package let prefix: String

    package init(prefix: String = "") {
        self.prefix = prefix
    }

    /// - Parameters:
    ///   - site: The site's folder, absolute, without `.`, `..` and links.
    ///   - roots: Folders that may be the repository's, the best first; absolute, resolved likewise. Without one that
    ///     holds the site, paths stay as they are.
    package init(site: String, below roots: [String]) {
        let site = Self.parts(site)
        for root in roots where !root.isEmpty {
            let root = Self.parts(root)
            guard site.count >= root.count, zip(site, root).allSatisfy({ $0.utf8.elementsEqual($1.utf8) }) else {
                continue
            }
            self.init(prefix: site.dropFirst(root.count).map { $0 + "/" }.joined())
            return
        }
        self.init()
    }

    package func path(of path: String) -> String { prefix + path }

    private static func parts(_ path: String) -> [Substring] {
        path.utf8.split(separator: 0x2F).map { Substring($0) }
    }
}
