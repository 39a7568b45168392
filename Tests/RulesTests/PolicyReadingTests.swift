import Rules
import Testing

@Suite struct PolicyReadingTests {
    private static let head = "policy: p\nasOf: 2026-01-01\n"

    @Test func pointsIntoAnExpressionInsideABlock() throws {
        let site = Site(
            Self.head + "rules:\n  names: >-\n    given.domains +\n      ['www.' + ]\n")
        expectTexts(
            try site.findings("expression-syntax").map { $0.prefix { $0 != "\n" } },
            [
                "content/policies/p.yaml:6:17 error expression-syntax: found ']' where a value was expected"
            ])
    }

    @Test func reportsAnUnknownKeyWithTheNearestOne() throws {
        expectTexts(
            try Site(Self.head + "clams: {}\n").findings("unknown-key"),
            [
                """
                content/policies/p.yaml:3:1 error unknown-key: unknown key “clams” in the policy
                  Nothing reads it, so it would have no effect.
                  help: Did you mean “claims”?
                """
            ])
        expectTexts(
            try Site(Self.head + "claims: {}\n").findings("unknown-key"), [])
    }

    @Test(arguments: [
        ("facts.issuanceDay", "facts.issuanceDay", "Did you mean “issuanceDays”?"),
        ("facts.issuanceDays.mni", "facts.issuanceDays.mni", "Did you mean “min”?"),
        ("rules.doubl", "rules.doubl", "Did you mean “double”?"),
        ("fact.issuanceDays", "fact", "Did you mean “facts”?"),
    ])
    func reportsANameThatStandsForNothing(expression: String, name: String, help: String) throws {
        let site = Site(
            Self.head + "facts: { issuanceDays: { min: 5 } }\nrules:\n  double: 2\n  x: \(expression)\n")
        expectTexts(
            try site.findings("unknown-reference"),
            [
                """
                content/policies/p.yaml:6:6 error unknown-reference: there is no “\(name)”
                  help: \(help)
                """
            ])
    }

    @Test(arguments: [
        "facts.issuanceDays.min", "has(facts.issuanceDays.max)", "[1].map(x, x)", "given.anything", "asOf",
    ])
    func acceptsNamesThatAreThere(expression: String) throws {
        let site = Site(Self.head + "facts: { issuanceDays: { min: 5, max: 7 } }\nrules:\n  x: \(expression)\n")
        expectTexts(
            try site.findings("unknown-reference"), [])
    }

    @Test func reportsACycleOnceAndStillEvaluates() throws {
        let site = Site(
            Self.head + "rules:\n  a: rules.b + 1\n  b: rules.a + 1\n  c: 1\ntests:\n  t: { expect: { a: 1, c: 1 } }\n")
        expectTexts(
            try site.findings("rule-cycle"),
            [
                """
                content/policies/p.yaml:4:6 error rule-cycle: the rule “a” depends on itself
                  The rules “a”, “b” need each other’s values.
                  help: Write one of them without the others.
                """
            ])
        let failing = try #require(try site.findings("failing-test").first)
        #expect(failing.contains("“a” cannot be computed (the rule “a” depends on itself)"))
    }

    @Test func evaluatesAVeryLongChainOfRules() throws {
        var policy = Self.head + "rules:\n  r0: 1\n"
        for index in 1...3_000 { policy += "  r\(index): rules.r\(index - 1) + 1\n" }
        policy += "tests:\n  t: { expect: { r3000: 3001 } }\n"
        expectTexts(
            try Site(policy).findings("failing-test", "rule-cycle"), [])
    }

    @Test func reportsTwoDeclarationsOfOneClaimAndOfOnePolicy() throws {
        let policy = Self.head + "claims:\n  x: { holds: 1 == 1 }\n"
        let site = Site(policy).adding(file: "content/policies/q.yaml", policy)
        expectTexts(
            try site.findings("duplicate-claim", "duplicate-policy"),
            [
                """
                content/policies/q.yaml:1:9 error duplicate-policy: two policies have the name “p”
                  help: Give one of them another name.
                  note: content/policies/p.yaml:1:9: The first one.
                """,
                """
                content/policies/q.yaml:4:3 error duplicate-claim: the claim “x” is declared twice
                  A link to it could mean either.
                  help: Give one of them another name.
                  note: content/policies/p.yaml:4:3: The first declaration.
                """,
            ])
    }

    @Test func reportsAnInputThatNoRuleReads() throws {
        let site = Site(
            Self.head
                + "rules:\n  r: given.domains.size()\ntests:\n  t: { given: { domain: [] }, expect: { r: { error: true } } }\n"
        )
        expectTexts(
            try site.findings("unused-given", "failing-test"),
            [
                """
                content/policies/p.yaml:6:3 error unused-given: no rule reads the input “domain” of the test “t”
                  help: Did you mean “domains”?
                """
            ])
    }

    @Test(arguments: [
        ("regions.csv", "name,days\r\nTokyo,5\r\n\"Dubai, UAE\",7\n"),
        ("regions.json", "[{\"name\": \"Tokyo\", \"days\": 5}, {\"name\": \"Dubai, UAE\", \"days\": 7}]"),
        ("regions.yaml", "- { name: Tokyo, days: 5 }\n- { name: 'Dubai, UAE', days: 7 }\n"),
    ])
    func takesFactsFromAFileBesideThePolicy(name: String, text: String) throws {
        let site = Site(
            Self.head
                + "files: { regions: \(name) }\nrules:\n  slow: facts.regions.filter(r, r.days > 5).map(r, r.name)\n"
                + "tests:\n  t: { expect: { slow: ['Dubai, UAE'] } }\n"
        ).adding(file: "content/policies/\(name)", text)
        #expect(try site.findings().filter { !$0.contains("no-claims") } == [])
    }

    @Test(arguments: ["../secret.csv", "/etc/passwd", "region.csv"])
    func findsOnlyFilesBesideThePolicy(name: String) throws {
        let site = Site(Self.head + "files: { r: \(name) }\n").adding(file: "content/policies/regions.csv", "a\n1\n")
        let finding = try #require(try site.findings("fact-file").first)
        #expect(
            finding.hasPrefix(
                "content/policies/p.yaml:3:13 error fact-file: there is no file “\(name)” beside the policy"))
        #expect(finding.contains("Did you mean “regions.csv”?") == (name == "region.csv"))
    }

    @Test(arguments: [
        ("a.csv", "a,b\n1\n", "2:1", "this row has 1 cells, and there are 2 columns"),
        ("a.csv", "a\n\"1\n", "3:1", "a quoted cell is not closed"),
        ("a.json", "{\"a\": 1,}", "1:9", "JSON cannot be read: a key in quotes is missing"),
        ("a.json", "[1", "1:3", "JSON cannot be read: “,” or “]” is missing"),
    ])
    func pointsIntoABrokenFile(name: String, text: String, place: String, message: String) throws {
        let site = Site(Self.head + "files: { r: \(name) }\n").adding(file: "content/policies/\(name)", text)
        let finding = try #require(try site.findings("fact-file").first)
        #expect(finding.hasPrefix("content/policies/\(name):\(place) error fact-file: \(message)"))
    }

    @Test func reportsAClaimWithoutAFormAndOneWithTwo() throws {
        let site = Site(Self.head + "claims:\n  a: { unit: day }\n  b: { value: '1', holds: 'true' }\n")
        expectTexts(
            try site.findings("wrong-type"),
            [
                "content/policies/p.yaml:4:3 error wrong-type: the claim “a” needs one of “value”, “holds” and “tests”, and has none",
                "content/policies/p.yaml:5:3 error wrong-type: the claim “b” needs one of “value”, “holds” and “tests”, and has “value” and “holds”",
            ])
    }

    @Test func reportsWordsForALocaleThatTheSiteLacks() throws {
        var site = Site(
            Self.head
                + "names: { OV: { jp: OV, zh: OV } }\nclaims:\n  x: { holds: 1 == 1, says: { en: yes, fr: oui } }\n")
        #expect(try site.findings("unknown-locale").isEmpty)
        site.options.locales = ["ja", "en", "zh-CN"]
        expectTexts(
            try site.findings("unknown-locale"),
            [
                """
                content/policies/p.yaml:3:10 error unknown-locale: “OV” has words for “jp”, which is no locale of the site
                  Nothing reads them.
                  help: Did you mean “ja”?
                """,
                """
                content/policies/p.yaml:5:3 error unknown-locale: the claim “x” has words for “fr”, which is no locale of the site
                  Nothing reads them.
                  help: Write one of ja, en, zh-CN.
                """,
            ])
    }

    @Test func evaluatesARuleThatUsesManyOthers() throws {
        var policy = Self.head + "rules:\n"
        for index in 0..<300 { policy += "  r\(index): 1\n" }
        policy += "  sum: " + (0..<300).map { "rules.r\($0)" }.joined(separator: " + ") + "\n"
        policy += "tests:\n  t: { expect: { sum: 300 } }\n"
        #expect(try Site(policy).findings("failing-test", "unreached-rule") == [])
    }

    @Test func isLazyAboutRulesThatAreNotAskedFor() throws {
        let site = Site(
            Self.head
                + "rules:\n  bad: 1 / 0\n  x: \"true ? 1 : rules.bad\"\n  y: true || rules.bad\ntests:\n  t: { expect: { x: 1, y: true } }\n"
        )
        #expect(try site.findings("failing-test") == [])
        #expect(try site.findings("unreached-rule").count == 1)
    }
}
