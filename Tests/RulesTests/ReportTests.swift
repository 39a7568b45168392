import Diagnostics
import KnowledgeBase
import Rules
import Testing

@Suite struct ReportTests {
    private static let site = Site(
        """
        policy: p
        title: { ja: 規則, en: Rules }
        asOf: 2026-01-01
        source: https://example.com/
        facts: { days: { min: 5, max: 7 } }
        rules: { span: facts.days.max - facts.days.min }
        tests: { t: { expect: { span: 2 } } }
        claims:
          days: { value: facts.days, unit: business-day }
        """,
        ja: "### 日数 {#q}\n\n通常[5～6営業日](claim:days)です。\n"
    ).adding(en: "### Days {#q}\n\nIt takes [5 to 7 business days](claim:days).\n")

    @Test func explainsBothEndsOfAClaim() throws {
        #expect(
            try Self.site.report.explanation(of: "days") == """
                days: broken (the words say 5～6営業日, expected 5～7営業日)
                  policy    p, content/policies/p.yaml:9:3
                            true of 2026-01-01
                  source    https://example.com/
                  value     facts.days, unit business-day
                  computed  {"max": 7, "min": 5} on 2026-11-23
                  tests     1
                  stated    content/ja/faq.md:3:3 (ja)
                            “5～6営業日”
                            read as 5～6営業日: broken, the words say 5～6営業日, expected 5～7営業日
                  stated    content/en/faq.md:3:10 (en)
                            “5 to 7 business days”
                            read as 5 to 7 business days: holds

                """)
        #expect(try Self.site.report.explanation(of: "day") == nil)
        #expect(try Self.site.report.hint(for: "day") == "Did you mean “days”?")
    }

    @Test func writesClaimsForMachines() throws {
        let json = String(decoding: try Self.site.report.json, as: UTF8.self)
        #expect(
            json.hasPrefix(
                #"{"asOf":"2026-11-23","states":{"holds":0,"broken":1,"stale":0,"unreadable":0,"known-false":0}"#))
        #expect(json.contains(#""words":"5 to 7 business days","said":"5 to 7 business days","state":"holds"}"#))
        #expect(json.contains(#""url":"ja/faq/#q""#))
        #expect(json.hasSuffix("}\n"))
    }

    @Test func showsALocaleItsOwnPlaces() throws {
        let page = try Self.site.report.page(for: "en")
        #expect(page.policies.map(\.title) == ["Rules"])
        #expect(page.policies.first?.claims.first?.mentions.map(\.locale) == ["en"])
        #expect((page.statements, page.covered, page.percent) == (1, 1, 100))
    }

    @Test func givesTheSameReportTwice() throws {
        let input = try Self.site.input
        #expect(RulesCheck.run(input).report == RulesCheck.run(input).report)
        #expect(RulesCheck.run(input).findings == RulesCheck.run(input).findings)
    }
}
