internal import Synchronization

#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

/// Adds up the processor time of work that is spread over threads and stages. Never part of the output.
final class ProcessorTime: Sendable {
    private let nanoseconds = Atomic<Int>(0)

    var seconds: Double { Double(nanoseconds.load(ordering: .relaxed)) * 1e-9 }

    /// Runs `body`, which must stay on its thread, and adds what it cost. Costs half a microsecond itself.
    func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = Self.now
        defer { nanoseconds.add(Self.now - start, ordering: .relaxed) }
        return try body()
    }

    private static var now: Int {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}
