internal import Benchmark

/// All benchmarks, in the order of a build's stages. The library's plug-in looks for this name.
///
/// What a benchmark works on is made once, in its warm-up. Nothing here says how fast a thing must be.
let benchmarks: @Sendable () -> Void = {
    ReadBenchmarks.register()
    ParseBenchmarks.register()
    PageBenchmarks.register()
    IndexBenchmarks.register()
    QueryBenchmarks.register()
    ExpressionBenchmarks.register()
    ClaimBenchmarks.register()
}

extension Benchmark.Configuration {
    /// What is measured of each: the time of one item, items per second, memory. One run is one item, for what takes
    /// long enough to be timed by itself.
    static func items(
        scale: BenchmarkScalingFactor = .one, warmup: Int = 20, seconds: Int = 3
    ) -> Benchmark.Configuration {
        .init(
            metrics: [.wallClock, .throughput, .peakMemoryResident], units: [.throughput: .count],
            warmupIterations: warmup, scalingFactor: scale, maxDuration: .seconds(seconds), maxIterations: 20_000)
    }

    /// One run is a thousand items.
    static func thousand(warmup: Int = 2, seconds: Int = 3) -> Benchmark.Configuration {
        items(scale: .kilo, warmup: warmup, seconds: seconds)
    }
}
