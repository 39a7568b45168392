import Diagnostics
import Rules
import Testing

@Suite struct ExpressionCalculatorTests {
    private static let site = Site(
        "policy: p\nfacts: { days: { min: 5, max: 7 } }\nrules:\n  names: given.domains.map(d, 'www.' + d)\n")

    private static func answer(
        _ text: String, policy: String? = "p", given: String? = nil
    ) throws -> (text: String?, json: String?, findings: [String]) {
        let given = given.map { SourceText(path: "given", bytes: Array($0.utf8)) }
        let (answer, findings) = ExpressionCalculator.evaluate(text, policy: policy, given: given, in: try site.input)
        return (answer?.text, answer?.json, findings.map(Site.text))
    }

    @Test func computesWithFactsRulesAndInputs() throws {
        #expect(try Self.answer("facts.days.max - 2").text == "5")
        #expect(
            try Self.answer("rules.names", given: #"{"domains": ["a.jp", "\u3042\ud83d\ude00.jp"]}"#).json
                == #"["www.a.jp","www.あ😀.jp"]"#)
        #expect(try Self.answer("1 + 1", policy: nil).text == "2")
    }

    @Test(arguments: [
        ("1 +", "expression:1:4 error expression-syntax: "),
        ("1 / 0", "expression:1:3 error claim-error: '1 / 0' divides by zero"),
        ("true &&\n  facts.x", "expression:2:9 error claim-error: there is no field \"x\""),
        (
            "rules.names",
            "content/policies/p.yaml:4:10 error claim-error: there is no variable 'given' (in the rule “names”)"
        ),
    ])
    func pointsAtTheMistake(text: String, message: String) throws {
        let answer = try Self.answer(text)
        #expect(answer.text == nil)
        #expect(answer.findings.first?.hasPrefix(message) == true, "\(answer.findings)")
    }

    @Test func suggestsAPolicyAndReadsOnlyJSON() throws {
        #expect(
            try Self.answer("1", policy: "q").findings == [
                "expression:1:1 error unknown-reference: there is no policy “q”\n  help: Did you mean “p”?"
            ])
        #expect(
            try Self.answer("1", given: "{domains: 1}").findings.first?.hasPrefix(
                "given:1:2 error fact-file: JSON cannot be read: a key in quotes is missing") == true)
    }
}
