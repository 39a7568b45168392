/// A folder or bucket that rclone reaches: `remote:path`, where `rclone config` knows the remote.
package struct RcloneTarget: Sendable, Equatable {
    /// Without a slash at its end.
    package let remote: String

    /// A file or folder below it.
    func child(_ path: String) -> String { remote.hasSuffix(":") ? remote + path : remote + "/" + path }
}
