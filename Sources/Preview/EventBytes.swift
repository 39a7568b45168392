internal import FlyingSocks

/// A stream of events as the library sends bodies of unknown length.
struct EventBytes: AsyncBufferedSequence {
    typealias Element = UInt8

    let stream: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(inner: stream.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var inner: AsyncStream<[UInt8]>.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(inner: AsyncStream<[UInt8]>.Iterator) {
            self.inner = inner
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = await inner.next(isolation: nil)?[...] ?? [] }
            return rest.popFirst()
        }

        /// One event at a time, so that each is sent at once.
        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            await inner.next(isolation: nil)
        }
    }
}
