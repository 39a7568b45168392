import Rules
import Testing

@Suite struct ChangesTests {
    private static let policy = """
        policy: p
        facts: { days: 5, price: 100 }
        rules: { double: facts.days * 2 }
        claims:
          days: { value: facts.days, unit: day }
          twice: { value: rules.double, unit: day }
          price: { value: facts.price, unit: JPY }
        """
    private static let answer = """
        ### 日数 {#days}

        [5日](claim:days)、二回で[10日](claim:twice)です。

        ### 料金 {#price}

        [100円](claim:price)です。

        """

    private static func changes(_ policy: String = policy, _ answer: String = answer) throws -> ChangeReport {
        RulesChanges.between(try Site(Self.policy, ja: Self.answer).input, try Site(policy, ja: answer).input)
    }

    @Test func touchesNothingWithoutAChange() throws {
        let report = try Self.changes()
        #expect(report.claims.isEmpty && report.questions.isEmpty && report.locales.isEmpty)
    }

    @Test func followsAFactThroughRulesToClaimsAndQuestions() throws {
        let report = try Self.changes(Self.policy.replacing("days: 5", with: "days: 6"))
        #expect(report.claims.map(\.id) == ["days", "twice"])
        for differences in report.claims.map(\.differences) {
            #expect(differences.map(\.part) == ["the fact “days”"])
            #expect(differences.map(\.before) == ["5"] && differences.map(\.after) == ["6"])
        }
        #expect(report.claims.map(\.computedAfter) == ["6", "12"])
        #expect(report.questions.map(\.url) == ["ja/faq/#days"])
        #expect(report.questions.first?.reasons == ["it states the claim “days”", "it states the claim “twice”"])
        #expect(report.locales == ["ja"])
    }

    @Test func namesTheRuleAndTheDeclarationThatChanged() throws {
        let report = try Self.changes(
            Self.policy.replacing("days * 2", with: "days + 5").replacing("unit: JPY", with: "unit: USD"))
        #expect(report.claims.map(\.id) == ["twice", "price"])
        #expect(
            report.claims.map { $0.differences.map { "\($0.part): \($0.before ?? "") → \($0.after ?? "")" } } == [
                ["the rule “double”: facts.days * 2 → facts.days + 5"], ["its unit: JPY → USD"],
            ])
    }

    @Test func listsQuestionsThatChangedAreNewOrGone() throws {
        let report = try Self.changes(
            Self.policy, Self.answer.replacing("二回で", with: "二度で").replacing("{#price}", with: "{#cost}"))
        #expect(report.questions.map(\.reasons) == [["its text changed"], ["it is new"], ["it is gone"]])
        #expect(report.claims.isEmpty)
    }

    @Test func namesTheClaimsThatAreNewOrGone() throws {
        let report = try Self.changes(Self.policy.replacing("price: { value", with: "cost: { value"))
        #expect(report.claims.map { "\($0.id) \($0.kind.rawValue)" } == ["cost new", "price gone"])
        #expect(report.claims.map(\.computedBefore) == [nil, "100"])
        #expect(report.claims.last?.places.map(\.words) == ["100円"])
    }

    @Test func followsAFactIntoTheTestsOfAClaim() throws {
        let policy =
            Self.policy.replacing("claims:", with: "tests: { doubles: { expect: { double: 10 } } }\nclaims:")
            + "\n  tested: { tests: [doubles] }"
        let report = RulesChanges.between(
            try Site(policy, ja: Self.answer).input,
            try Site(policy.replacing("double: 10", with: "double: 11"), ja: Self.answer).input)
        #expect(report.claims.map(\.id) == ["tested"])
        #expect(report.claims.first?.differences.map(\.part) == ["the test “doubles”"])
        #expect(report.claims.first?.computedAfter == "failing tests")
    }

    @Test func followsTheWordsOfANameToTheClaimsThatStateIt() throws {
        let policy = """
            policy: p
            names: { card: { ja: [カード], en: [card] } }
            facts: { ways: [card] }
            claims: { ways: { value: facts.ways } }
            """
        let report = RulesChanges.between(
            try Site(policy, ja: "[カード](claim:ways)").input,
            try Site(policy.replacing("[カード]", with: "[カード, 札]"), ja: "[カード](claim:ways)").input)
        #expect(report.claims.first?.differences.map(\.part) == ["the words for “card”"])
    }

    /// What someone must read again: a text that stayed while its claim or its translation changed.
    @Test func asksForTextsThatStayed() throws {
        let english =
            "### Days {#days}\n\n[5 days](claim:days), twice [10 days](claim:twice).\n\n"
            + "### Price {#price}\n\n[100 yen](claim:price).\n"
        func site(_ policy: String, _ ja: String, _ en: String) throws -> RulesInput {
            try Site(policy, ja: ja).adding(en: en).input
        }
        let before = try site(Self.policy, Self.answer, english)
        let fact = RulesChanges.between(
            before,
            try site(
                Self.policy.replacing("price: 100", with: "price: 120"), Self.answer.replacing("100円", with: "120円"),
                english))
        #expect(fact.rereads.map(\.url) == ["en/faq/#price"])
        #expect(
            fact.rereads.first?.reasons == [
                "the claim “price” changed, and this text did not", "its translation in ja changed, and it did not",
            ])
        #expect(fact.claims.first?.places.map(\.isRewritten) == [true, false])
        let prose = RulesChanges.between(
            before, try site(Self.policy, Self.answer, english.replacing("twice", with: "two times")))
        #expect(
            prose.rereads.map { "\($0.url) \($0.reasons)" } == [
                "ja/faq/#days [\"its translation in en changed, and it did not\"]"
            ])
        let both = RulesChanges.between(
            before,
            try site(
                Self.policy, Self.answer.replacing("二回で", with: "二度で"),
                english.replacing("twice", with: "two times")))
        #expect(both.rereads.isEmpty && both.questions.count == 2)
        // A translation that was added is no reason to read the original again.
        let added = RulesChanges.between(try Site(Self.policy, ja: Self.answer).input, before)
        #expect(added.rereads.isEmpty && added.locales == ["en"])
    }

    @Test func printsTheSameForPeopleAndPrograms() throws {
        let report = try Self.changes(Self.policy.replacing("days: 5", with: "days: 6"))
        #expect(report.text.hasPrefix("claim days: changed (content/policies/p.yaml:5:3)\n  the fact “days”: 5 → 6\n"))
        #expect(report.summary == "2 claims and 1 question in ja touched; 1 to read again")
        let json = String(decoding: report.json(since: "main", commit: "c0ffee"), as: UTF8.self)
        #expect(json.hasPrefix(#"{"since":"main","commit":"c0ffee","locales":["ja"],"claims":[{"id":"days","#))
        #expect(try Self.changes().text == "nothing changed that a claim or a question shows\n")
    }
}
