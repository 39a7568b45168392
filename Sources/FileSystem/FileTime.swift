/// A moment by the clock of a file system.
package struct FileTime: Sendable, Hashable, Comparable {
    /// Since 1970.
    package var seconds: Int
    /// Below a thousand million.
    package var nanoseconds: Int

    static let earliest = FileTime(seconds: 0, nanoseconds: 0)

    var milliseconds: Int { seconds * 1000 + nanoseconds / 1_000_000 }

    package static func < (left: FileTime, right: FileTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
