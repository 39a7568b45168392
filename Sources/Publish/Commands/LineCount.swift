internal import Synchronization

/// Counts lines that a program writes for each file.
final class LineCount: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}
