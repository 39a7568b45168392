internal import Benchmark
internal import Diagnostics
internal import FileSystem
internal import Generator
internal import Rules
internal import TestSupport

/// claims: every test run, every claim computed and held against its words.
enum ClaimBenchmarks {
    static func register() {
        register("claims: 1,000 generated") { try input(of: generated(1_000)) }
        register("claims: 10,000 generated") { try input(of: generated(10_000)) }
        register("claims: the bundled site") { try input(of: DiskTree(root: Samples.root)) }
    }

    private static func register(_ name: String, _ make: @escaping () throws -> RulesInput?) {
        var input: RulesInput?
        Benchmark(
            name,
            configuration: .items(warmup: 1, seconds: 5)
        ) { benchmark in
            if input == nil { input = try make() }
            guard let input else { return benchmark.error("the site has no policies") }
            benchmark.startMeasurement()
            let result = RulesCheck.run(input)
            benchmark.stopMeasurement()
            // A check that finds fault with what is right would be another piece of work.
            if result.findings.contains(where: { $0.severity == .error }) { benchmark.error("a claim does not hold") }
        }
    }

    /// What the build of a site gives to the rules.
    private static func input(of tree: any FileTree) throws -> RulesInput? {
        try Samples.build(tree).run(into: DiscardingSink()).rulesInput
    }

    /// One policy with so many claims, each with a fact, a rule, a test and a question in one of 100 articles.
    private static func generated(_ count: Int) -> MemoryTree {
        var policy = "policy: generated\nasOf: 2026-01-01\nfacts:\n"
        for index in 0..<count { policy += "  f\(index): { min: \(index + 1), max: \(index + 3) }\n" }
        policy += "rules:\n"
        for index in 0..<count { policy += "  r\(index): facts.f\(index).max - facts.f\(index).min\n" }
        policy += "tests:\n"
        for index in 0..<count { policy += "  t\(index): { expect: { r\(index): 2 } }\n" }
        policy += "claims:\n"
        for index in 0..<count { policy += "  c\(index): { value: facts.f\(index), unit: business-day }\n" }
        var tree = MemoryTree([
            "site.yaml": "title: Claims\ndefaultLocale: ja\nlocales:\n  ja: { name: 日本語 }\n",
            "content/policies/generated.yaml": policy,
        ])
        for article in 0..<100 {
            var text = "---\ntitle: 質問集\(article)\nkind: faq\n---\n\n"
            for index in stride(from: article, to: count, by: 100) {
                text += "## 質問\(index)ですか {#q\(index)}\n\n"
                text += "発行には、通常[\(index + 1)～\(index + 3)営業日](claim:c\(index))かかります。\n\n"
            }
            tree.files["content/ja/\(article).md"] = Array(text.utf8)
        }
        return tree
    }
}
