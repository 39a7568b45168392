internal import Dispatch
internal import Synchronization

/// Work that another core does meanwhile.
package final class Background<Value: Sendable>: Sendable {
    private let outcome = Mutex<Result<Value, any Error>?>(nil)
    private let group = DispatchGroup()
    private let work: @Sendable () throws -> Value

    /// Begins at once.
    package init(_ work: @escaping @Sendable () throws -> Value) {
        self.work = work
        DispatchQueue.global().async(group: group) {
            let result = Result { try work() }
            self.outcome.withLock { $0 = result }
        }
    }

    /// Waits for the end. Throws what the work threw.
    package func value() throws -> Value {
        group.wait()
        return try outcome.withLock { $0 }?.get() ?? work()
    }
}
