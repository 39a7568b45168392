/// Which files carry a hash of their content in their path, so that a path never stands for other bytes.
///
/// Told by folder and by shape. Both must fit, since an author's own `photo-5d41402a.png` may well be replaced by
/// another picture.
package struct HashedNames: Sendable, Equatable {
    /// Folders whose hashed names Kotae makes, from the site's root, with a slash at the end.
    package var folders: [String]

    package init(folders: [String] = ["theme/", "search/"]) {
        self.folders = folders
    }

    /// `theme/kotae.0a1b2c3d4e.css` and `search/ja-5d1f0a3c/h12.js`, but neither `search/ja.js` nor
    /// `notes-20240101/a.png`.
    package func contains(_ path: String) -> Bool {
        folders.contains { path.hasPrefix($0) }
            && path.utf8.split(separator: 0x2F).dropFirst().contains { Self.isHashed(Array($0)) }
    }

    private static func isHashed(_ name: [UInt8]) -> Bool {
        let parts = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        // Between two dots the place alone tells, and a hash in base 36 may happen to have no digit.
        if parts.count >= 3, parts.dropFirst().dropLast().contains(where: { isHash($0) }) { return true }
        guard let last = parts.first?.split(separator: 0x2D).dropFirst().last else { return false }
        return isHash(last) && last.contains { (0x30...0x39).contains($0) }
    }

    private static func isHash(_ text: ArraySlice<UInt8>) -> Bool {
        text.count >= 8 && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
}
