internal import Dispatch
internal import Synchronization

/// Work that another core does meanwhile.
package final class Background<Value: Sendable>: Sendable {
    /// Holds an error until the work has ended, which nobody sees: whoever asks waits.
    private let outcome = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
    private let group = DispatchGroup()

    /// Begins at once.
    package init(_ work: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: group) {
            let result = Result { try work() }
            self.outcome.withLock { $0 = result }
        }
    }

    /// Waits for the end. Throws what the work threw.
    package func value() throws -> Value {
        group.wait()
        return try outcome.withLock { $0 }.get()
    }
}
