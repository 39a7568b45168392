import Rules
import Testing

@Suite struct ProofTests {
    @Test func catchesEachEndOfARangeAndEachFact() throws {
        let policy = """
            policy: p
            facts: { days: { min: 5, max: 7 } }
            claims:
              days: { value: facts.days, unit: business-day }
            """
        let proof = RulesProof.run(try Site(policy, ja: "### 問 {#q}\n\n[5～7営業日](claim:days)です。\n").input)
        #expect(proof.words.map(\.locale) == ["ja"])
        #expect(proof.words.first?.count == ProofReport.Count(changes: 4, caught: 4))
        #expect(proof.facts == ProofReport.Count(changes: 4, caught: 4))
        #expect(proof.findings.isEmpty)
    }

    @Test func reportsAFactThatNothingDependsOn() throws {
        let policy = "policy: p\nfacts:\n  can: true\n  unused: 3\nclaims:\n  can: { holds: facts.can }\n"
        let site = Site(policy, ja: "### 問 {#q}\n\n[できます](claim:can)。\n")
        let proof = RulesProof.run(try site.input)
        #expect(
            proof.findings.map(Site.text) == [
                """
                content/policies/p.yaml:4:11 error surviving-change: nothing noticed the change 3 → 2 in facts.unused
                  No test and no claim depends on this part of the fact.
                  help: Write a test or a claim that uses it, or remove it.
                """,
                """
                content/policies/p.yaml:4:11 error surviving-change: nothing noticed the change 3 → 4 in facts.unused
                  No test and no claim depends on this part of the fact.
                  help: Write a test or a claim that uses it, or remove it.
                """,
            ])
    }

    @Test func reportsWordsThatListedWordingsLetThrough() throws {
        // “5日” and “6日” are both accepted: the change of the one into the other passes.
        let policy = "policy: p\nfacts: { a: true }\nclaims:\n  x: { holds: facts.a, says: { ja: [5日, 6日] } }\n"
        let proof = RulesProof.run(try Site(policy, ja: "### 問 {#q}\n\n[5日](claim:x)\n").input)
        #expect(proof.survivors.map(\.change) == ["5 → 6"])
        #expect(
            proof.findings.map(Site.text) == [
                """
                content/ja/faq.md:3:1 error surviving-change: nothing noticed the change 5 → 6 in the claim “x”
                  The changed words still pass as the claim.
                  help: Wrap words that state the fact itself.
                """
            ])
    }

    @Test func changesFactsOfLaterDays() throws {
        let policy = """
            policy: p
            facts: { days: 398 }
            changes: [{ from: 2027-01-01, facts: { days: 200 } }]
            rules: { d: facts.days }
            tests:
              now: { asOf: 2026-01-01, expect: { d: 398 } }
            """
        let without = RulesProof.run(try Site(policy).input)
        #expect(without.survivors.map(\.subject) == ["facts.days from 2027-01-01", "facts.days from 2027-01-01"])
        let with = RulesProof.run(try Site(policy + "\n  then: { asOf: 2027-01-01, expect: { d: 200 } }\n").input)
        #expect(with.facts == ProofReport.Count(changes: 4, caught: 4))
    }

    /// Whatever numbers a claim states, each change of its words and of its fact is noticed.
    @Test(arguments: [1, 2, 9, 10, 11, 99, 100, 999, 1_000, 12_345])
    func leavesNoSurvivorForAnyNumber(number: Int) throws {
        let policy = "policy: p\nfacts: { n: \(number) }\nclaims:\n  n: { value: facts.n, unit: day }\n"
        for (locale, words) in [("ja", "\(number)日"), ("en", "\(number) days"), ("zh-CN", "\(number)天")] {
            var site = Site(policy)
            site.articles = [MarkdownFixture.article("### Q {#q}\n\n[\(words)](claim:n)\n", locale: locale)]
            let proof = RulesProof.run(try site.input)
            #expect(proof.survivors.isEmpty)
            #expect((proof.words.first?.count.changes ?? 0) >= 2)
        }
    }
}
