/// What a host would do otherwise than the site was made for.
package struct HostReport: Sendable {
    package struct Difference: Sendable, Equatable {
        /// From the output's root; empty for the site as a whole.
        package var path: String
        package var reason: String

        package init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    package let differences: [Difference]

    /// - Parameters:
    ///   - paths: The files of the output.
    ///   - redirects: Old addresses, from the site's root.
    ///   - size: Of a file that is copied, in bytes; nil where it is not known.
    package init(_ host: HostProfile, paths: [String], redirects: [String], size: (String) -> Int?) {
        let known = Set(paths)
        var found: [Difference] = []
        if let most = host.maximumFiles, paths.count > most {
            found.append(Difference(path: "", reason: "the site has \(paths.count) files; \(host.title) takes \(most)"))
        }
        let localized = paths.filter { $0.hasSuffix("/404.html") }
        if host.notFoundPage == .root, !localized.isEmpty {
            found.append(
                Difference(
                    path: "",
                    reason:
                        "readers of a page that is not there get 404.html in all languages, not "
                        + localized.joined(separator: ", ")
                ))
        }
        for path in paths where path.hasSuffix(".html") && !path.hasSuffix("index.html") && !path.hasSuffix("404.html")
        {
            let stem = String(path.dropLast(".html".count))
            if let status = host.shortening {
                found.append(Difference(path: path, reason: "is sent on to /\(stem) with status \(status)"))
            }
            if host.withoutEnding == .page, known.contains(stem + "/index.html") {
                found.append(Difference(path: path, reason: "and \(stem)/index.html both answer for /\(stem)"))
            }
        }
        if let most = host.maximumFileSize {
            for path in paths {
                guard let bytes = size(path), bytes > most else { continue }
                found.append(
                    Difference(path: path, reason: "has \(bytes >> 20) MiB; \(host.title) takes \(most >> 20) MiB"))
            }
        }
        found += Self.differences(of: redirects, on: host, known)
        differences = found
    }

    private static func differences(
        of redirects: [String], on host: HostProfile, _ files: Set<String>
    ) -> [Difference] {
        var found: [Difference] = []
        if let most = host.maximumRedirects, redirects.count > most {
            found.append(
                Difference(
                    path: "_redirects", reason: "has \(redirects.count) lines; \(host.title) reads \(most) of them"))
        }
        let served = redirects.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { address in
            switch host.redirects {
            case .ignored: false
            case .whereNothingIs:
                !files.contains(address)
                    && !files.contains(address + (address.hasSuffix("/") ? "" : "/") + "index.html")
            case .always: true
            }
        }
        return found
            + served.map { Difference(path: $0, reason: "is redirected by the server (301), not by a page") }
    }
}
