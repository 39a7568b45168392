#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What tells two states of a file apart without reading it.
///
/// The time of the last change of the entry itself (`ctime`) cannot be set back, so a file that is replaced by an older
/// one, times kept, is seen too.
package struct FileStamp: Sendable, Hashable {
    /// In bytes.
    package var size: Int
    package var isFolder: Bool
    /// Seconds and nanoseconds.
    package var modified: [Int]
    package var changed: [Int]
    package var node: UInt64

    /// The stamp of what a path on the machine leads to; nil where there is nothing.
    package init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int(status.st_size)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        node = UInt64(status.st_ino)
        #if canImport(Darwin)
        modified = [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
        changed = [status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec]
        #else
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
        #endif
    }
}
