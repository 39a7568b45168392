internal import Benchmark
internal import Search

/// index: the search index from its records. One iteration is an index of 1,000 records.
enum IndexBenchmarks {
    static func register() {
        for language in Vocabulary.Language.allCases {
            Benchmark(
                "index: 1,000 records in \(language.rawValue), each",
                configuration: .thousand()
            ) { benchmark in
                let pages = Samples.pages(language)
                benchmark.startMeasurement()
                var builder = SearchIndexBuilder(locale: language.rawValue)
                for page in pages { builder.add(page) }
                blackHole(builder.finish())
            }
        }
    }
}
