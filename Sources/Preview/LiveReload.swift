internal import Synchronization

/// Tells all open pages that the site changed (server-sent events, WHATWG HTML 9.2).
package final class LiveReload: Sendable {
    private struct State {
        var next = 0
        var readers: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    package init() {}

    /// The number of pages that listen.
    package var count: Int { state.withLock { $0.readers.count } }

    /// The events from now on, as they go over the wire. A reader that does not take them loses all but the last few:
    /// each says only that there is something new.
    package func events(greeting stamp: Int) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
        let number = state.withLock { state -> Int? in
            guard !state.isClosed else { return nil }
            state.next += 1
            state.readers[state.next] = continuation
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in _ = state.readers.removeValue(forKey: number) }
        }
        continuation.yield(Array("retry: 500\n\n".utf8) + Self.event("hello", stamp))
        return stream
    }

    /// Tells that the site, or what is to be said about it, is new.
    package func announce(_ name: String, stamp: Int) {
        send(Self.event(name, stamp))
    }

    /// A comment: finds out which readers have gone, and keeps proxies from closing the others.
    package func ping() {
        send(Array(": still here\n\n".utf8))
    }

    /// Ends all streams.
    package func close() {
        let readers = state.withLock { state in
            state.isClosed = true
            return Array(state.readers.values)
        }
        for reader in readers { reader.finish() }
    }

    private func send(_ bytes: [UInt8]) {
        let readers = state.withLock { Array($0.readers.values) }
        for reader in readers { reader.yield(bytes) }
    }

    private static func event(_ name: String, _ stamp: Int) -> [UInt8] {
        Array("event: \(name)\ndata: \(stamp)\n\n".utf8)
    }
}
