internal import KnowledgeBase

/// What the path of a request asks for, read so that it can never leave the site's root.
///
/// The path is decoded once (RFC 3986, 2.4), then taken apart. What a sloppier reader might take for another path is
/// refused: `.` and `..`, an encoded slash, a backslash, control characters, and anything that would become one of
/// these if it were decoded a second time.
package enum RequestPath: Equatable, Sendable {
    /// Below the base path, decoded, without a slash in front: `ja/faq/`; empty for the site's root.
    case inside(String)
    /// The base path without its last slash.
    case baseWithoutSlash
    /// A good path that is not below the base path.
    case outside
    /// No path that any page has; answered with 400.
    case refused

    /// Longer ones are refused: browsers and hosts stop before.
    package static let maximumLength = 8192

    /// - Parameters:
    ///   - raw: The path as it stands in the request line, without the query.
    ///   - base: The path part of the site's address, decoded, with slashes at both ends.
    package init(_ raw: String, base: String) {
        self = Self.read(raw, base: base)
    }

    private static func read(_ raw: String, base: String) -> RequestPath {
        guard raw.utf8.count <= maximumLength, raw.hasPrefix("/"),
            !raw.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else {
            return .refused
        }
        guard let path = RelativeURL.decode(raw), slashes(path) == slashes(raw), isPlain(path) else { return .refused }
        // Decoded again, it must still be as harmless: some host or proxy will do so.
        if path.utf8.contains(0x25), let twice = RelativeURL.decode(path) {
            guard slashes(twice) == slashes(raw), isPlain(twice) else { return .refused }
        }
        if path.hasPrefix(base) { return .inside(String(Substring(path.utf8.dropFirst(base.utf8.count)))) }
        return path + "/" == base ? .baseWithoutSlash : .outside
    }

    private static func slashes(_ path: String) -> Int { path.utf8.count { $0 == 0x2F } }

    private static func isPlain(_ path: String) -> Bool {
        guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) else { return false }
        return path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
    }
}
