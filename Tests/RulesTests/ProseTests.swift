import Diagnostics
import Foundation
import Rules
import Testing

@Suite struct ProseTests {
    private static let policy = """
        policy: p
        facts: { days: 5, can: true }
        tests: {}
        claims:
          days: { value: facts.days, unit: day }
          can: { holds: facts.can }

        """

    @Test func reportsAQuestionWhoseTranslationStatesMore() throws {
        let site = Site(Self.policy, ja: "### 日数 {#q}\n\n[5日](claim:days)で[できます](claim:can)。\n")
            .adding(en: "### Days {#q}\n\nIt takes [5 days](claim:days).\n")
        expectTexts(
            try site.findings("untranslated-claim"),
            [
                """
                content/en/faq.md:1:1 warning untranslated-claim: “Days” lacks the claim “can”, which its translation in ja states
                  A reader in en is told less, or the words are not checked.
                  help: Wrap the words that state it: `[words](claim:can)`.
                  note: content/ja/faq.md:3:18: Stated as “できます”.
                """
            ])
    }

    @Test func leavesOtherArticlesAndQuestionsAlone() throws {
        let site = Site(Self.policy, ja: "### 日数 {#q}\n\n[5日](claim:days)。\n")
        expectTexts(
            try site.adding(en: "### Days {#q}\n\nSoon.\n", group: 2).findings("untranslated-claim"), [])
        expectTexts(
            try site.adding(en: "### Days {#other}\n\nSoon.\n").findings("untranslated-claim"), [])
    }

    @Test func listsStatementsThatNoClaimCovers() throws {
        var site = Site(
            Self.policy, ja: "### 何日でできますか？ {#q}\n\n通常は[5日](claim:days)です。延長はできません。こんにちは。\n\n更新は3回です。")
        expectTexts(
            try site.findings("uncovered-statement", "low-coverage"),
            [
                """
                content/ja/faq.md:3:23 warning uncovered-statement: no claim covers “延長はできません。”
                  It states a fact: “できません” (what is or is not so).
                  help: Wrap the words that state it: `[words](claim:id)`, and declare the claim in a policy.
                """,
                """
                content/ja/faq.md:5:1 warning uncovered-statement: no claim covers “更新は3回です。”
                  It states a fact: “3回” (a number).
                  help: Wrap the words that state it: `[words](claim:id)`, and declare the claim in a policy.
                """,
            ])
        site.options.coverageFloor = 33
        expectTexts(
            try site.findings("low-coverage"), [])
        site.options.coverageFloor = 34
        expectTexts(
            try site.findings("low-coverage"),
            [
                """
                content/ja/faq.md:1:1 error low-coverage: claims cover 1 of 3 statements (33 %), and the floor is 34 %
                  help: Add claims to the statements that are listed.
                """
            ])
    }

    @Test func countsOnlyThePassagesAskedFor() throws {
        var site = Site(Self.policy, ja: "## 章 {#s}\n\n延長はできません。\n\n### 問 {#q}\n\n[5日](claim:days)\n")
        #expect(try site.report.coverage.map(\.statements) == [1])
        site.options.covers = [.question, .section]
        #expect(try site.report.coverage.map(\.statements) == [2])
    }

    @Test func refusesACheckThatLookedAtNothing() throws {
        let site = Site(Self.policy, ja: "### 問 {#q}\n\nこんにちは。\n")
        expectTexts(
            try site.findings("no-claims", "no-tests", "faq-without-claims"),
            [
                """
                content/ja/faq.md:1:1 warning faq-without-claims: the FAQ states no claim
                  The site has policies, and nothing in this article is held against them.
                  help: Wrap words that state a fact: `[words](claim:id)`.
                """,
                """
                content/policies/p.yaml:1:9 error no-claims: no article states a claim, so nothing was checked
                  help: Wrap words of an article: `[words](claim:id)`.
                """,
                """
                content/policies/p.yaml:1:9 error no-tests: no policy has a test, so nothing shows that the rules are right
                  help: Write a test under “tests”: what is given, and what a rule must compute.
                """,
            ])
    }

    @Test func findsNothingInASiteWithoutPolicies() throws {
        var site = Site("", ja: "### 問 {#q}\n\n更新は3回できます。\n")
        site.policies = []
        expectTexts(
            try site.findings(), [])
    }

    @Test func findsTheContradictionInAnAnswerWithoutAnyPolicy() throws {
        var site = Site("", ja: "### 制限 {#q}\n\nただし、漢字ドメインの証明書発行は対応しております。（対応しない例：ドメイン.com）\n")
        site.policies = []
        expectTexts(
            try site.findings(),
            [
                """
                content/ja/faq.md:3:28 warning self-contradiction: “ただし、漢字ドメインの証明書発行は対応しております。” is denied by its own example “対応しない例：ドメイン.com”
                  Both stand in the answer to “制限”, and a reader cannot tell which is meant.
                  help: Correct the one that is wrong.
                  note: content/ja/faq.md:3:1: The other one.
                """
            ])
        site.articles = [MarkdownFixture.article("### 制限 {#q}\n\n漢字ドメインの証明書発行は対応しておりません。（対応しない例：ドメイン.com）\n")]
        expectTexts(
            try site.findings(), [])
    }

    @Test func findsOneContradictionInTheUnmodifiedSeed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        // Beside the package, or beside the project's folder.
        let candidates = ["../shared/seed/ICP_001_Q&A.md", "../../shared/seed/ICP_001_Q&A.md"]
        let text = candidates.lazy.compactMap { try? String(contentsOf: root.appending(path: $0), encoding: .utf8) }
            .first
        guard let text else { return print("skipped: the seed article is not there") }
        var site = Site("")
        site.policies = []
        site.articles = [MarkdownFixture.article(text, path: "ICP_001.md")]
        let findings = try site.findings("self-contradiction")
        #expect(findings.count == 1)
        #expect(findings.first?.contains("漢字ドメインの証明書発行は対応しております") == true)
    }
}
