#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The door through which files of an author are made. It never replaces one.
package struct NewFiles: Sendable {
    /// A folder on the machine; made, with those above it, where it is missing.
    package let root: String

    package init(root: String) {
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// Those of the paths at which there is something already.
    package func existing(among paths: [String]) -> [String] {
        paths.filter { SystemFolder.exists(root + "/" + $0) }
    }

    /// Makes a file, and the folders above it.
    ///
    /// - Parameter path: Below the root, safe: what `DiskTree` would read.
    /// - Throws: `FileError`; with `EEXIST` where there is something of this name.
    package func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
        let target = root + "/" + path
        guard !SystemFolder.exists(target) else { throw FileError(path: target, action: "create", code: EEXIST) }
        if let slash = target.lastIndex(of: "/") { try SystemFolder.create(String(target[..<slash])) }
        try SystemFile.create(target, bytes, shown: target)
    }
}
