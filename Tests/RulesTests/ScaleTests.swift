import Diagnostics
import Foundation
import KnowledgeBase
import Rules
import Testing

@Suite struct ScaleTests {
    /// 10,000 claims, each with a fact, a test and a place in one of 100 articles.
    private static func site(_ count: Int) -> Site {
        var policy = "policy: big\nasOf: 2026-01-01\nfacts:\n"
        for index in 0..<count { policy += "  f\(index): { min: \(index + 1), max: \(index + 3) }\n" }
        policy += "rules:\n"
        for index in 0..<count { policy += "  r\(index): facts.f\(index).max - facts.f\(index).min\n" }
        policy += "tests:\n"
        for index in 0..<count { policy += "  t\(index): { expect: { r\(index): 2 } }\n" }
        policy += "claims:\n"
        for index in 0..<count { policy += "  c\(index): { value: facts.f\(index), unit: business-day }\n" }
        var site = Site(policy)
        for article in 0..<100 {
            var text = ""
            for index in stride(from: article, to: count, by: 100) {
                text +=
                    "### 質問\(index) {#q\(index)}\n\n発行には、通常[\(index + 1)～\(index + 3)営業日](claim:c\(index))かかります。\n\n"
            }
            site.articles.append(
                MarkdownFixture.article(text, path: "content/ja/\(article).md", url: "ja/\(article)/", group: article))
        }
        return site
    }

    #if DEBUG
    private static let count = 1_000
    #else
    private static let count = 10_000
    #endif

    @Test func checksAndProvesManyClaims() throws {
        let input = try Self.site(Self.count).input
        var start = clock()
        func seconds() -> Double {
            defer { start = clock() }
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }
        let (report, findings) = RulesCheck.run(input)
        print("\(Self.count) claims checked in \(seconds()) s of processor time")
        #expect(findings.count == 0)
        #expect(report.claims(in: .holds) == Self.count)
        let proof = RulesProof.run(input)
        print("proved in \(seconds()) s: \(proof.changes) changes, \(proof.caught) caught")
        #expect(proof.survivors.count == 0)
        #expect(proof.changes >= Self.count * 8)
    }
}
