/// What a host does with an address of the site.
package enum HostAnswer: Equatable, Sendable {
    /// A file, by its path from the output's root.
    case file(String)
    /// Another address from the site's root.
    case redirect(String, status: Int)
    /// The file that is sent with status 404; nil where the site has none.
    case notFound(String?)

    /// - Parameters:
    ///   - path: The address from the site's root, decoded: `ja/faq/`.
    ///   - redirects: Of `_redirects`: the target by address, both from the site's root.
    ///   - has: Whether the output has a file.
    package static func of(
        _ path: String, on host: HostProfile, redirects: [String: String], has: (String) throws -> Bool
    ) rethrows -> HostAnswer {
        let target = host.redirects == .ignored ? nil : redirects[path]
        if let target, try host.redirects == .always || !hasFile(for: path, has) {
            return .redirect(target, status: 301)
        }
        if path.isEmpty || path.hasSuffix("/") {
            if try has(path + "index.html") { return .file(path + "index.html") }
            if let status = host.fileWithSlash, try has(path.dropLast() + ".html") {
                return .redirect(String(path.dropLast()), status: status)
            }
            return try notFound(path, on: host, has: has)
        }
        if let status = host.shortening, let short = shortened(path), try has(path) {
            return .redirect(short, status: status)
        }
        if try has(path) { return .file(path) }
        if try has(path + "/index.html") {
            switch host.folderWithoutSlash {
            case .redirect(let status): return .redirect(path + "/", status: status)
            case .page: return .file(path + "/index.html")
            case .notFound: return try notFound(path, on: host, has: has)
            }
        }
        if host.withoutEnding == .page, try has(path + ".html") { return .file(path + ".html") }
        return try notFound(path, on: host, has: has)
    }

    private static func hasFile(for path: String, _ has: (String) throws -> Bool) rethrows -> Bool {
        if path.isEmpty || path.hasSuffix("/") { return try has(path + "index.html") }
        return try has(path) || has(path + "/index.html")
    }

    private static func shortened(_ path: String) -> String? {
        if path == "index.html" || path.hasSuffix("/index.html") { return String(path.dropLast("index.html".count)) }
        return path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : nil
    }

    private static func notFound(
        _ path: String, on host: HostProfile, has: (String) throws -> Bool
    ) rethrows -> HostAnswer {
        if host.notFoundPage == .nearest {
            var folder = Substring(path)
            while let slash = folder.lastIndex(of: "/") {
                let page = folder[..<slash] + "/404.html"
                if try has(String(page)) { return .notFound(String(page)) }
                folder = folder[..<slash]
            }
        }
        return .notFound(try has("404.html") ? "404.html" : nil)
    }
}
