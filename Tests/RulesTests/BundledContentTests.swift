import Diagnostics
import Rules
import Testing

@Suite struct BundledContentTests {
    @Test func everyClaimHoldsInAllLocales() throws {
        let content = try #require(BundledContent())
        let (report, findings) = RulesCheck.run(content.input)
        expectTexts(findings.map(Site.text), [])
        #expect(report.claims(in: .holds) == report.claims.count)
        #expect(report.coverage.map(\.percent) == [100, 100, 100, 100, 100, 100])
        #expect(report.policies.map(\.coveragePercent) == [100, 100])
        for claim in report.claims {
            #expect(Set(claim.mentions.map(\.locale)).count == 3, "\(claim.id)")
        }
    }

    @Test func everyQuestionStatesAClaimInEachLocale() throws {
        let content = try #require(BundledContent())
        for article in content.input.articles where article.isFAQ {
            let questions = article.passages.filter { $0.kind == .question }
            #expect(questions.count == 13)
            for question in questions {
                #expect(question.blocks.contains { !$0.claims.isEmpty }, "\(article.path) \(question.anchor)")
            }
        }
    }

    @Test func noChangeSurvives() throws {
        let content = try #require(BundledContent())
        let proof = RulesProof.run(content.input)
        expectTexts(proof.findings.map(Site.text), [])
        #expect(proof.changes > 600 && proof.changes == proof.caught)
        #expect(proof.words.map(\.locale) == BundledContent.locales)
    }

    @Test func theAnswerOnLifetimesTurnsFalseWithTheNextChange() throws {
        let before = try #require(BundledContent(asOf: "2027-03-14"))
        #expect(RulesCheck.run(before.input).findings.isEmpty)
        let after = try #require(BundledContent(asOf: "2027-03-15"))
        let (report, findings) = RulesCheck.run(after.input)
        #expect(report.claims.filter { $0.state == .broken }.map(\.id) == ["tls-lifetime", "tls-lifetime-change"])
        #expect(findings.filter { $0.id == .brokenClaim }.count == 6)
        #expect(findings.contains { $0.id == .stalePolicy })
    }
}
