import Synchronization
import Testing

@testable import Generator

@Suite struct OrderedWorkTests {
    private struct Broken: Error, Equatable {
        let index: Int
    }

    @Test(arguments: [1, 2, 8, 64])
    func consumesInOrderWhateverTheThreads(_ workers: Int) throws {
        let work = OrderedWork<Int, [Int]>(state: [])
        try work.run(count: 3_000, workers: workers) { index in
            var value = index
            for _ in 0..<(index % 97) * 5 { value = value &* 31 &+ 7 }
            return value == .min ? -1 : index
        } consume: { state, result in
            state.append(result)
        }
        #expect(work.result == Array(0..<3_000))
    }

    @Test func doesNothingForNoItems() throws {
        let work = OrderedWork<Int, [Int]>(state: [])
        try work.run(count: 0, workers: 4) {
            $0
        } consume: { state, result in
            state.append(result)
        }
        #expect(work.result.isEmpty)
    }

    @Test(arguments: [1, 4])
    func stopsAtTheFirstErrorOfAProducer(_ workers: Int) {
        let made = Mutex(0)
        let work = OrderedWork<Int, [Int]>(state: [])
        #expect(throws: Broken.self) {
            try work.run(count: 100_000, workers: workers) { index in
                made.withLock { $0 += 1 }
                if index == 50 { throw Broken(index: index) }
                return index
            } consume: { state, result in
                state.append(result)
            }
        }
        #expect(made.withLock { $0 } < 100_000)
        #expect(work.result == Array(0..<work.result.count) && work.result.count <= 50)
    }

    @Test(arguments: [1, 4])
    func stopsAtTheFirstErrorOfTheConsumer(_ workers: Int) {
        let work = OrderedWork<Int, [Int]>(state: [])
        #expect(throws: Broken(index: 20)) {
            try work.run(count: 1_000, workers: workers) {
                $0
            } consume: { state, result in
                if result == 20 { throw Broken(index: result) }
                state.append(result)
            }
        }
        #expect(work.result == Array(0..<20))
    }
}
