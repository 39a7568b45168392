/// A branch of a git repository that a host serves.
package struct GitTarget: Sendable, Equatable {
    package enum History: String, Sendable, CaseIterable {
        /// The branch always has one commit without a parent: the repository does not grow with each publish.
        case orphan
        /// Each publish is a commit on top of the last.
        case kept
    }

    /// Whatever `git push` takes: a URL, `git@host:path`, a folder.
    package let repository: String
    package let branch: String
    package let history: History
}
