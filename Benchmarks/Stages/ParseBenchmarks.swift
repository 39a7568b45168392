internal import Benchmark
internal import Diagnostics
internal import KnowledgeBase
internal import Markdown

/// parse: the text of an article into a tree, with its outline. One iteration is one article.
enum ParseBenchmarks {
    static func register() {
        for kind in ArticleKind.allCases {
            Benchmark("parse: generated \(kind.rawValue)", configuration: .items()) { benchmark in
                let sources = Samples.sources(of: kind)
                let source = sources[benchmark.currentIteration % sources.count]
                benchmark.startMeasurement()
                parse(source)
            }
        }
        guard Samples.hasDocuments else { return }
        Benchmark("parse: real documents", configuration: .items()) { benchmark in
            let source = Samples.documents[benchmark.currentIteration % Samples.documents.count]
            benchmark.startMeasurement()
            parse(source)
        }
    }

    private static func parse(_ source: SourceText) {
        let parsed = MarkdownParser().parse(source)
        blackHole(OutlineBuilder.outline(of: parsed.tree, source: source))
    }
}
