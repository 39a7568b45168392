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
    package var modified: FileTime
    package var changed: FileTime
    package var node: UInt64

    /// The stamp of a file of a tree that has no times.
    package init(size: Int) {
        self.size = size
        isFolder = false
        (modified, changed) = (.earliest, .earliest)
        node = 0
    }

    /// The stamp of what a path on the machine leads to; nil where there is nothing.
    package init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        node = UInt64(status.st_ino)
        #if canImport(Darwin)
        modified = FileTime(status.st_mtimespec)
        changed = FileTime(status.st_ctimespec)
        #else
        modified = FileTime(status.st_mtim)
        changed = FileTime(status.st_ctim)
        #endif
    }
}

extension FileTime {
    fileprivate init(_ time: timespec) {
        self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
}
