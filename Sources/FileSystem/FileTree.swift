/// The door through which files are read: a folder and all that is below it.
///
/// Paths are relative to the tree's root, with `/` between their parts and none at the ends; the root itself is the
/// empty path. No path leaves the root: `..` is refused, and a link that leads out of the tree is listed as such and
/// never followed.
package protocol FileTree: Sendable {
    /// The names in a folder, in the order of their bytes.
    func list(_ folder: String) throws(FileError) -> [FileEntry]
    /// At most `limit` bytes from the beginning of a file.
    func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]
}

extension FileTree {
    /// A whole file.
    package func read(_ path: String) throws(FileError) -> [UInt8] {
        try read(path, limit: .max)
    }
}
