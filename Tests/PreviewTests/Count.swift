import Synchronization

/// Counts from any thread.
final class Count: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .relaxed) }

    func next() -> Int { number.add(1, ordering: .relaxed).newValue }

    func reset() { number.store(0, ordering: .relaxed) }
}
