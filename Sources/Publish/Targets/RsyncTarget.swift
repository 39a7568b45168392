/// A folder that rsync reaches: `user@host:/path`, `rsync://host/module/path`, or a path of this machine.
package struct RsyncTarget: Sendable, Equatable {
    /// Without a slash at its end.
    package let destination: String
}
