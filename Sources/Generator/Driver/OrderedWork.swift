internal import Dispatch
internal import Synchronization

/// Work on many items by all cores, whose results are taken one at a time and in order.
///
/// The results of a site must not depend on which core was faster: what is produced in parallel is consumed serially,
/// by whichever worker delivers the result that is due.
final class OrderedWork<Result: Sendable, State: Sendable>: Sendable {
    private struct Progress {
        var nextToProduce = 0
        var nextToConsume = 0
        var ready: [Int: Result] = [:]
        var isConsuming = false
        var failure: (any Error)?
    }

    private let state: Mutex<State>
    private let progress = Mutex(Progress())

    /// - Parameter state: What `consume` builds up.
    init(state: State) {
        self.state = Mutex(state)
    }

    /// Runs `produce` for each index below `count` on `workers` threads, and `consume` for each result in order.
    ///
    /// The first error of either ends the work; items under way are finished, their results dropped.
    func run(
        count: Int, workers: Int, produce: @Sendable (Int) throws -> Result,
        consume: @Sendable (inout State, Result) throws -> Void
    ) throws {
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
            while let index = takeIndex(below: count) {
                do {
                    try deliver(produce(index), at: index, to: consume)
                } catch {
                    fail(error)
                }
            }
        }
        if let failure = progress.withLock({ $0.failure }) { throw failure }
    }

    /// What was built up.
    var result: State { state.withLock { $0 } }

    /// Takes a part of what was built up out of it, without a copy.
    func take<Part: Sendable>(_ part: any WritableKeyPath<State, Part> & Sendable, leaving rest: Part) -> Part {
        state.withLock { state in
            let value = state[keyPath: part]
            state[keyPath: part] = rest
            return value
        }
    }

    private func takeIndex(below count: Int) -> Int? {
        progress.withLock { progress in
            guard progress.failure == nil, progress.nextToProduce < count else { return nil }
            defer { progress.nextToProduce += 1 }
            return progress.nextToProduce
        }
    }

    private func deliver(
        _ result: Result, at index: Int, to consume: @Sendable (inout State, Result) throws -> Void
    ) throws {
        let isMine = progress.withLock { progress in
            progress.ready[index] = result
            defer { progress.isConsuming = true }
            return !progress.isConsuming
        }
        guard isMine else { return }
        while let due = takeDue() {
            try state.withLock { try consume(&$0, due) }
        }
    }

    /// The result that is due, or nil where it has not come yet; then the one who delivers it consumes.
    private func takeDue() -> Result? {
        progress.withLock { progress in
            guard progress.failure == nil, let due = progress.ready.removeValue(forKey: progress.nextToConsume) else {
                progress.isConsuming = false
                return nil
            }
            progress.nextToConsume += 1
            return due
        }
    }

    private func fail(_ error: any Error) {
        progress.withLock { if $0.failure == nil { $0.failure = error } }
    }
}
