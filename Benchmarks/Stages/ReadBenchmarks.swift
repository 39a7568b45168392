internal import Benchmark
internal import Generator

/// read: the front matter of an article.
enum ReadBenchmarks {
    static func register() {
        Benchmark("read: front matter", configuration: .items()) { benchmark in
            let article = Samples.sources[benchmark.currentIteration % Samples.sources.count]
            benchmark.startMeasurement()
            blackHole(FrontMatterReader.read(article, fallbackTitle: ""))
        }
    }
}
