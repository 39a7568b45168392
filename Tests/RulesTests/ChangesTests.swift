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
        #expect(report.claims.map(\.reasons) == [["the fact “days” changed"], ["the fact “days” changed"]])
        #expect(report.questions.map(\.url) == ["ja/faq/#days"])
        #expect(report.questions.first?.reasons == ["it states the claim “days”", "it states the claim “twice”"])
        #expect(report.locales == ["ja"])
    }

    @Test func namesTheRuleAndTheDeclarationThatChanged() throws {
        let report = try Self.changes(
            Self.policy.replacing("days * 2", with: "days + 5").replacing("unit: JPY", with: "unit: USD"))
        #expect(report.claims.map(\.id) == ["twice", "price"])
        #expect(report.claims.map(\.reasons) == [["the rule “double” changed"], ["the declaration changed"]])
    }

    @Test func listsQuestionsThatChangedAreNewOrGone() throws {
        let report = try Self.changes(
            Self.policy, Self.answer.replacing("二回で", with: "二度で").replacing("{#price}", with: "{#cost}"))
        #expect(report.questions.map(\.reasons) == [["its text changed"], ["it is new"], ["it is gone"]])
        #expect(report.claims.isEmpty)
    }
}
