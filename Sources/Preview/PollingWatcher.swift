internal import FileSystem
internal import Foundation
internal import Synchronization

/// Looks at all files now and then: for systems without notifications, and for sites with more folders than the system
/// lets one watch. Cost: one system call for each file, each time.
package final class PollingWatcher: FileWatcher {
    package let changes: AsyncStream<FileChange>
    private let continuation: AsyncStream<FileChange>.Continuation
    private let task = Mutex<Task<Void, Never>?>(nil)

    /// - Parameter interval: Between two looks.
    package init(root: String, interval: Duration = .milliseconds(500)) {
        (changes, continuation) = AsyncStream.makeStream(of: FileChange.self)
        let continuation = self.continuation
        var last = FolderSnapshot(root: root)
        let task = Task.detached(priority: .utility) {
            while !Task.isCancelled {
                do { try await Task.sleep(for: interval) } catch { break }
                let now = FolderSnapshot(root: root)
                let changed = now.changes(since: last)
                if !changed.isEmpty { continuation.yield(.paths(changed)) }
                last = now
            }
        }
        self.task.withLock { $0 = task }
    }

    package func stop() {
        task.withLock { $0?.cancel() }
        continuation.finish()
    }
}
