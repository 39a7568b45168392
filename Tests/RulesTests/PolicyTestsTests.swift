import Rules
import Testing

@Suite struct PolicyTestsTests {
    private static let www = """
        policy: p
        asOf: 2026-01-01
        rules:
          wwwNames: "given.domains[0].split('.').size() == 2 ? ['www.' + given.domains[0]] : []"
          names: given.domains + rules.wwwNames
        tests:

        """

    @Test func showsExpectedComputedAndEachRule() throws {
        let site = Site(
            Self.www + """
                  single:
                    given: { domains: [domain.com] }
                    expect: { names: [domain.com] }
                """)
        expectTexts(
            try site.findings("failing-test"),
            [
                """
                content/policies/p.yaml:9:22 error failing-test: the test “single” fails: “names” is ["domain.com", "www.domain.com"], expected ["domain.com"]
                  Given {"domains": ["domain.com"]} on 2026-11-23.
                  help: Correct the rule or the facts, or what the test expects.
                  note: content/policies/p.yaml:4:14: “wwwNames” is ["www.domain.com"].
                  note: content/policies/p.yaml:5:10: “names” is ["domain.com", "www.domain.com"].
                """
            ])
    }

    @Test(arguments: [
        ("{ given: { domains: [domain.com] }, expect: { names: [domain.com, www.domain.com] } }", true),
        ("{ given: { domains: [] }, expect: { names: { error: true } } }", true),
        ("{ given: { domains: [] }, expect: { error: true } }", true),
        ("{ given: { domains: [a.b.c] }, expect: { error: true } }", false),
        ("{ given: { domains: [a.b.c] }, expect: { names: { error: true } } }", false),
        ("{ given: { domains: [] }, expect: { wwwNames: [] } }", false),
    ])
    func passesAndFails(test: String, isPassed: Bool) throws {
        let report = try Site(Self.www + "  t: \(test)\n").report
        #expect(report.policies.first?.tests.map(\.isPassed) == [isPassed])
    }

    @Test func reportsAnExpectationOfARuleThatIsNotThere() throws {
        expectTexts(
            try Site(Self.www + "  t: { given: { domains: [] }, expect: { name: [] } }\n").findings(
                "unknown-reference"),
            [
                """
                content/policies/p.yaml:7:42 error unknown-reference: there is no rule “name” to test
                  help: Did you mean “names”?
                """
            ])
    }

    @Test func reportsRulesAndBranchesThatNoTestReaches() throws {
        let site = Site(
            """
            policy: p
            rules:
              a: "given.x > 1 ? 'many' : 'one'"
              b: given.x > 1 && given.y > 1
              unused: 1
            tests:
              t: { given: { x: 1, y: 1 }, expect: { a: one, b: false } }
            """)
        expectTexts(
            try site.findings("unreached-rule", "unreached-branch"),
            [
                """
                content/policies/p.yaml:3:21 warning unreached-branch: no test reaches “'many'” in the rule “a”
                  A “?:” before it has always decided otherwise.
                  help: Write a test whose inputs lead there.
                """,
                """
                content/policies/p.yaml:4:21 warning unreached-branch: no test reaches “given.y > 1” in the rule “b”
                  A “&&” before it has always decided otherwise.
                  help: Write a test whose inputs lead there.
                """,
                """
                content/policies/p.yaml:5:11 warning unreached-rule: no test reaches the rule “unused”
                  Nothing shows that it computes what it should.
                  help: Write a test that expects a value of “unused”.
                """,
            ])
        let policy = try #require(try site.report.policies.first)
        #expect((policy.coverable, policy.covered, policy.coveragePercent) == (7, 4, 57))
    }

    // MARK: Tables

    private static func table(_ rows: String, inputs: String = "") -> Site {
        Site(
            "policy: p\nrules:\n  sold: given.type != 'DV'\ntests:\n  types:\n\(inputs)    columns: [type, 'sold?']\n    rows:\n\(rows)"
        )
    }

    @Test func runsEachRowOfATable() throws {
        let report = try Self.table("      - [OV, true]\n      - [DV, true]\n").report
        #expect(report.policies.first?.tests.map(\.name) == ["types, row 1", "types, row 2"])
        #expect(report.policies.first?.tests.map(\.isPassed) == [true, false])
    }

    @Test func runsARowForEveryValueThatADashStandsFor() throws {
        let report = try Self.table("      - [-, true]\n", inputs: "    inputs: { type: [OV, EV, DV] }\n").report
        #expect(report.policies.first?.tests.map(\.isPassed) == [true, true, false])
        #expect(try Self.table("      - [-, true]\n").findings("wrong-type").count == 1)
    }

    @Test func reportsRowsThatContradictEachOther() throws {
        expectTexts(
            try Self.table("      - [OV, true]\n      - [OV, false]\n").findings("table-conflict"),
            [
                """
                content/policies/p.yaml:9:9 error table-conflict: row 2 of “types” contradicts row 1
                  For the same inputs “sold” is true there and false here.
                  help: Make the inputs of the rows different, or the outputs the same.
                  note: content/policies/p.yaml:8:9: Row 1.
                """
            ])
    }

    @Test func reportsARowThatAnEarlierOneCovers() throws {
        let inputs = "    inputs: { type: [OV, EV] }\n"
        expectTexts(
            try Self.table("      - [-, true]\n      - [EV, true]\n", inputs: inputs).findings("table-shadowed-row"),
            [
                """
                content/policies/p.yaml:10:9 warning table-shadowed-row: row 2 of “types” repeats what row 1 says
                  Every input that it matches is matched there, with the same outputs.
                  help: Remove it.
                  note: content/policies/p.yaml:9:9: Row 1.
                """
            ])
        let narrowFirst = Self.table("      - [EV, true]\n      - [-, true]\n", inputs: inputs)
        expectTexts(
            try narrowFirst.findings("table-shadowed-row", "table-conflict"), [])
    }

    @Test func reportsListedValuesThatNoRowDecides() throws {
        let inputs = "    inputs: { type: [OV, EV, DV] }\n"
        expectTexts(
            try Self.table("      - [OV, true]\n", inputs: inputs).findings("table-gap"),
            [
                """
                content/policies/p.yaml:5:3 warning table-gap: the table “types” has no row for type "EV" and 1 more
                  “inputs” lists these values, and no row says what they give.
                  help: Add a row for each, or a row with “-” for the rest.
                  note: No row for type "DV".
                """
            ])
        let full = Self.table("      - [OV, true]\n      - [EV, true]\n      - [DV, false]\n", inputs: inputs)
        expectTexts(
            try full.findings("table-gap", "failing-test"), [])
    }
}
