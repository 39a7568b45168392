import Generator
import KnowledgeBase
import TestSupport
import Testing

/// What readers see of claims: the marks in a page, the line on the home page.
@Suite struct ClaimPagesTests {
    private static let second = """
        policy: cards
        asOf: 2026-02-01
        facts: { cards: true, cheques: false }
        claims:
          cards: { holds: facts.cards }
          cheques: { holds: "!facts.cheques", polarity: negative }
        """

    private func site(_ reviewBy: String = "2027-01-01") -> TestSite {
        TestSite([
            "content/en/faq.md":
                "---\ntitle: FAQ\nkind: faq\n---\n\n## How long? {#long}\n\nIt takes [5 days](claim:days).\n\n"
                + "## Cards? {#cards}\n\nYou [can pay by card](claim:cards). It takes [5 days](claim:days).\n\n"
                + "## Cheques? {#cheques}\n\nYou [cannot pay by cheque](claim:cheques).\n",
            "content/policies/shop.yaml": """
            policy: shop
            asOf: 2026-01-01
            reviewBy: \(reviewBy)
            facts: { days: 5 }
            rules: { double: facts.days * 2 }
            tests: { doubles: { expect: { double: 10 } } }
            claims: { days: { value: facts.days, unit: day } }
            """,
            "content/policies/cards.yaml": Self.second,
        ])
    }

    private func build(_ site: TestSite, asOf: String = "2026-06-01") throws -> TestSite.Output {
        let day = try #require(CalendarDate(asOf))
        let output = try site.build(asOf: day)
        #expect(!output.report.hasErrors, "\(output.summaries)")
        return output
    }

    @Test func saysOnTheHomePageHowManyStatementsHold() throws {
        let home = try build(site()).text("en/index.html")
        let line = "Statements checked against our rules: 3 (as of January 1, 2026)"
        #expect(home.contains(#"<p class="summary"><a href="claims/">\#(line)</a></p>"#))
        // Past its review a policy's claims are not counted, and neither is its day.
        let stale = try build(site("2026-03-01")).text("en/index.html")
        #expect(stale.contains("Statements checked against our rules: 2 (as of February 1, 2026)"))
    }

    @Test func saysNothingWhereNothingIsChecked() throws {
        let output = try TestSite(["content/en/a.md": "---\ntitle: A\n---\n\nText.\n"]).build()
        #expect(!output.text("en/index.html").contains(#"class="summary""#))
    }

    @Test func countsTheTestsInTheTitleOfAMark() throws {
        let page = try build(site()).text("en/faq/index.html")
        #expect(page.contains(#"title="Checked against our rules (January 1, 2026) Tests: 1">5 days</a>"#))
        #expect(page.contains(#"title="Checked against our rules (February 1, 2026)">cannot pay by cheque</a>"#))
    }

    /// An answer stands on all of its claims: on the oldest day, and on the policy that is due for review.
    @Test func judgesAnAnswerByAllOfItsClaims() throws {
        func note(_ page: String) -> String {
            page.split(separator: "id=\"cards\"").last?.split(separator: "<p class=\"checked").dropFirst().first?
                .split(separator: "</p>").first.map(String.init) ?? ""
        }
        let held = note(try build(site()).text("en/faq/index.html"))
        #expect(held.contains("Checked against our rules (January 1, 2026)"))
        let stale = note(try build(site("2026-03-01")).text("en/faq/index.html"))
        #expect(stale.hasPrefix(" checked-stale"))
        #expect(stale.contains("Our rules for this answer are due for review (since March 1, 2026)"))
    }

    /// Also where the claim stands outside of any question: nothing that is known to be false is shown without a word.
    /// Landing pages too, the home page among them.
    @Test(arguments: ["a", "index", "guide/index"])
    func tellsReadersWhatIsKnownToBeFalse(name: String) throws {
        let site = TestSite([
            "content/en/\(name).md": "---\ntitle: A\n---\n\nIt takes [5 days](claim:days), yes [5 days](claim:days).\n",
            "content/policies/shop.yaml": """
            policy: shop
            asOf: 2026-01-01
            reviewBy: 2026-03-01
            facts: { days: 4 }
            rules: { double: facts.days * 2 }
            tests: { doubles: { expect: { double: 8 } } }
            claims:
              days:
                value: facts.days
                unit: day
                knownFalse: { since: 2026-02-01, reason: "Parcels <are> faster now" }
            """,
        ])
        let page = try build(site).text(name == "a" ? "en/a/index.html" : "en/\(name).html")
        #expect(page.split(separator: "notice-known-false").count == 2)
        #expect(page.contains("<p>Parcels &lt;are&gt; faster now (since February 1, 2026)</p>"))
        #expect(page.split(separator: "notice-stale").count == 2)
        #expect(page.contains("They were to be reviewed by March 1, 2026."))
    }
}
