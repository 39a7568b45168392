internal import Benchmark
internal import Diagnostics
internal import FileSystem
internal import Generator
internal import Markdown

/// render: a parsed text into HTML, and an article's file into the bytes of its page.
enum PageBenchmarks {
    static func register() {
        Benchmark("render: body of a parsed article", configuration: .items()) { benchmark in
            let sources = Samples.sources
            let source = sources[benchmark.currentIteration % sources.count]
            let tree = MarkdownParser().parse(source).tree
            let outline = OutlineBuilder.outline(of: tree, source: source).outline
            benchmark.startMeasurement()
            var renderer = HTMLRenderer(tree: tree, outline: outline, source: source, hooks: PlainHooks())
            var html: [UInt8] = []
            renderer.renderBody(into: &html)
            blackHole(html)
        }
        // A session keeps the last 512 pages; of 2,000 that are asked for in turn none is kept.
        Benchmark("render: page of an article, from its file", configuration: .items()) { benchmark in
            let session = try session.get()
            let path = paths[benchmark.currentIteration % paths.count]
            benchmark.startMeasurement()
            blackHole(try session.output(path))
        }
        Benchmark(
            "build: 1,000 articles in memory, each",
            configuration: .thousand(warmup: 1, seconds: 8)
        ) { benchmark in
            let build = try Samples.build(Samples.tree)
            benchmark.startMeasurement()
            blackHole(try build.run(into: DiscardingSink()))
        }
    }

    private static let session = Result {
        let session = SiteSession(
            tree: Samples.tree, theme: try Samples.theme.get(), options: BuildOptions(workers: 1))
        try session.update(nil)
        return session
    }

    private static let paths = (try? session.get().pagePaths) ?? []
}
