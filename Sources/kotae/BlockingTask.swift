import Dispatch
import Synchronization

/// Waits for asynchronous work in a command, which is synchronous so that a build keeps the main thread and its stack.
final class BlockingTask<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    private init() {}

    /// Runs it to its end. Not for use within a task: it blocks the thread.
    static func run(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let task = BlockingTask()
        Task.detached {
            let result: Result<Value, any Error>
            do {
                result = .success(try await body())
            } catch {
                result = .failure(error)
            }
            task.result.withLock { $0 = result }
            task.done.signal()
        }
        task.done.wait()
        guard let result = task.result.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
