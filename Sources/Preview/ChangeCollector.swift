internal import Synchronization

/// Makes one change of a burst: an editor that saves by renaming is four events, a branch that is switched is
/// thousands.
package final class ChangeCollector: Sendable {
    private struct State {
        var pending: FileChange?
        /// Counts the changes, so that a timer knows whether another came after the one that set it.
        var count = 0
        var first: ContinuousClock.Instant?
    }

    /// Ticks when a burst is over. To be taken by one reader, who then calls `take`.
    package let signals: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let state = Mutex(State())
    private let quiet: Duration
    private let longest: Duration

    /// - Parameters:
    ///   - quiet: A burst is over when nothing came for this long.
    ///   - longest: What came is handed over after this long at the latest.
    package init(quiet: Duration = .milliseconds(30), longest: Duration = .milliseconds(300)) {
        self.quiet = quiet
        self.longest = longest
        (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Whether something waits to be taken.
    package var isEmpty: Bool { state.withLock { $0.pending == nil } }

    package func add(_ change: FileChange) {
        let now = ContinuousClock.now
        let count = state.withLock { state in
            state.pending = state.pending?.merged(with: change) ?? change
            state.count += 1
            if state.first == nil { state.first = now }
            return state.count
        }
        Task {
            // A cancelled sleep ends early, and the change is handed over early.
            try? await Task.sleep(for: quiet)
            let isOver = state.withLock { state in
                state.count == count || state.first.map { ContinuousClock.now - $0 >= longest } ?? false
            }
            if isOver { continuation.yield() }
        }
    }

    /// What came since the last call, or nil for nothing.
    package func take() -> FileChange? {
        state.withLock { state in
            defer { (state.pending, state.first) = (nil, nil) }
            return state.pending
        }
    }

    package func finish() {
        continuation.finish()
    }
}
