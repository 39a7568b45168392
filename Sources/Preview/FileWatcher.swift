/// Notices changes of files. Implementations differ in how soon, not in what.
package protocol FileWatcher: Sendable {
    /// Changes from now on. To be taken by one reader; ends after `stop`.
    var changes: AsyncStream<FileChange> { get }
    /// Ends watching. May be called twice.
    func stop()
}

/// What may have changed below a watched root.
package enum FileChange: Sendable, Equatable {
    /// Files and folders, by path below the root. A folder stands for all that is in it.
    case paths(Set<String>)
    /// Too much to name.
    case everything

    package func merged(with other: FileChange) -> FileChange {
        guard case .paths(let mine) = self, case .paths(let others) = other else { return .everything }
        return .paths(mine.union(others))
    }
}
