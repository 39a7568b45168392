import Testing

@testable import Generator

@Suite struct BackgroundTests {
    private struct Failure: Error, Equatable {}

    @Test func givesWhatTheWorkMade() throws {
        let works = (0..<100).map { number in Background { number * number } }
        #expect(try works.map { try $0.value() } == (0..<100).map { $0 * $0 })
    }

    @Test func throwsWhatTheWorkThrew() {
        let work = Background<Int> { throw Failure() }
        #expect(throws: Failure()) { try work.value() }
    }
}
