internal import Synchronization

/// Keeps what was made for a key when it was first asked for. May be used from several threads; two that ask for the
/// same thing at once may both make it.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
        if let known = known.withLock({ $0[key] }) { return known }
        let made = try make()
        known.withLock { $0[key] = made }
        return made
    }
}
