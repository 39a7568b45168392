/// Where a site is published to. Made by `PublishTarget.read`, which checks every value.
package struct PublishTarget: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case folder(FolderTarget)
        case git(GitTarget)
        case rsync(RsyncTarget)
        case rclone(RcloneTarget)
    }

    /// What site.yaml calls it.
    package let name: String
    package let kind: Kind

    package var canRollBack: Bool {
        switch kind {
        case .folder, .git: true
        case .rsync, .rclone: false
        }
    }

    /// The destination as a person would name it, with credentials masked.
    package var destination: String {
        switch kind {
        case .folder(let target): target.path
        case .git(let target): SecretMask.masked("\(target.repository), branch \(target.branch)")
        case .rsync(let target): SecretMask.masked(target.destination)
        case .rclone(let target): SecretMask.masked(target.remote)
        }
    }
}
