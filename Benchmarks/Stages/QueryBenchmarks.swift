internal import Benchmark
internal import Search

/// query: one search in an index whose parts were read before, as for a reader's second search.
enum QueryBenchmarks {
    static func register() {
        register("words", .en) { $0 }
        register("a word not typed to its end", .en) { String($0.prefix($0.count / 2)) }
        // The second and third letter in each other's place.
        register("a misspelt word", .en) { phrase in
            var letters = Array(phrase.prefix { $0 != " " })
            if letters.count > 4 { letters.swapAt(1, 2) }
            return String(letters)
        }
        register("words", .ja) { $0 }
        register("two characters", .ja) { String($0.prefix(2)) }
    }

    private static func register(
        _ name: String, _ language: Vocabulary.Language, _ query: @escaping (String) -> String
    ) {
        var engine: SearchEngine?
        var queries: [String] = []
        Benchmark("query: \(name) (\(language.rawValue))", configuration: .items()) { benchmark in
            if engine == nil {
                let files = Samples.index(language)
                engine = try SearchEngine(locale: language.rawValue) { path in
                    guard let bytes = files[path] else { throw SearchIndexError.missing(path: path) }
                    return bytes
                }
                queries = Samples.articles.filter { $0.language == language }.map { query($0.title) }
                // Reads all parts that the queries need.
                for query in queries { blackHole(try engine?.search(query)) }
            }
            let query = queries[benchmark.currentIteration % queries.count]
            benchmark.startMeasurement()
            blackHole(try engine?.search(query))
        }
    }
}
