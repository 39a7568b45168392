import Rules
import Testing

/// Facts that change on known days: the schedule of TLS certificate lifetimes (CA/Browser Forum, ballot SC-081v3).
@Suite struct TimeTests {
    private static let policy = """
        policy: tls
        asOf: 2025-04-11
        reviewBy: 2027-01-31
        facts: { maxDays: 398 }
        changes:
          - { from: 2029-03-15, facts: { maxDays: 47 } }
          - { from: 2026-03-15, facts: { maxDays: 200 } }
          - { from: 2027-03-15, facts: { maxDays: 100 } }
        rules:
          allowed: given.days <= facts.maxDays
        tests:
          on-the-last-day: { asOf: 2026-03-14, given: { days: 398 }, expect: { allowed: true } }
          on-the-first-day: { asOf: 2026-03-15, given: { days: 201 }, expect: { allowed: false } }
          long-after: { asOf: 2031-01-01, given: { days: 47 }, expect: { allowed: true } }
        claims:
          lifetime: { value: "{'max': facts.maxDays}", unit: day }
        """
    private static let answer = "### 最長は？ {#q}\n\n[最長200日](claim:lifetime)です。\n"

    @Test(arguments: [
        ("2026-03-14", "398日以下"), ("2026-03-15", nil), ("2027-03-14", nil), ("2027-03-15", "100日以下"),
        ("2029-03-14", "100日以下"), ("2029-03-15", "47日以下"),
    ])
    func comparesWithTheFactsOfTheDay(day: String, expected: String?) throws {
        let findings = try Site(Self.policy, ja: Self.answer, asOf: day).findings("broken-claim", "failing-test")
        #expect(findings.count == (expected == nil ? 0 : 1))
        if let expected {
            #expect(findings.first?.contains("the words say 200日以下, expected \(expected)") == true)
        }
    }

    @Test func reportsAPolicyPastItsReview() throws {
        expectTexts(
            try Site(Self.policy, ja: Self.answer, asOf: "2027-01-31").findings("stale-policy"), [])
        var site = Site(Self.policy, ja: Self.answer, asOf: "2027-02-01")
        expectTexts(
            try site.findings("stale-policy"),
            [
                """
                content/policies/p.yaml:3:11 warning stale-policy: the policy “tls” was to be reviewed by 2027-01-31
                  It is 2027-02-01: what it says may have changed, and its claims are stale.
                  help: Check the facts against their source, then write new days for “asOf” and “reviewBy”.
                """
            ])
        #expect(try site.report.claim("lifetime")?.state == .stale)
        site.options.isStrict = true
        #expect(try site.findings("stale-policy").first?.contains(" error stale-policy") == true)
    }

    @Test func reportsAChangeOfAFactThatIsNotThere() throws {
        let policy = Self.policy.replacing("maxDays: 47", with: "maxDay: 47")
        expectTexts(
            try Site(policy).findings("unknown-reference"),
            [
                """
                content/policies/p.yaml:6:34 error unknown-reference: the change of “maxDay” has no fact to change
                  help: Did you mean “maxDays”?
                """
            ])
    }

    @Test func mergesAChangeIntoAMapping() throws {
        let policy = """
            policy: p
            facts: { days: { min: 5, max: 7 } }
            changes: [{ from: 2026-01-01, facts: { days: { max: 9 } } }]
            rules: { d: facts.days }
            tests:
              t: { asOf: 2026-01-01, expect: { d: { min: 5, max: 9 } } }
            """
        expectTexts(
            try Site(policy).findings("failing-test"), [])
    }

    @Test func knowsTheDay() throws {
        let policy =
            "policy: p\nrules:\n  late: asOf > timestamp('2026-01-01T00:00:00Z')\ntests:\n  t: { expect: { late: true } }\n"
        expectTexts(
            try Site(policy, asOf: "2026-01-02").findings("failing-test"), [])
        #expect(try Site(policy, asOf: "2026-01-01").findings("failing-test").count == 1)
    }
}
