import Diagnostics
import Generator
import KnowledgeBase
import TestSupport
import Testing

@Suite struct ArticleDatesTests {
    private func findings(
        _ frontMatter: String, asOf: String?, _ more: [String: String] = [:],
        configuration: String = TestSite.oneLocale
    ) throws -> [Finding] {
        var files = ["content/en/a.md": "---\ntitle: A\n\(frontMatter)\n---\n\nText.\n"]
        files.merge(more) { _, new in new }
        let day = try asOf.map { try #require(CalendarDate($0)) }
        return try TestSite(files, configuration: configuration).build(asOf: day).report.findings
    }

    @Test(arguments: [
        ("reviewBy: 2026-03-15", "2026-03-14", []), ("reviewBy: 2026-03-15", "2026-03-15", []),
        ("reviewBy: 2026-03-15", "2026-03-16", ["warning review-overdue 3:11"]),
        ("validUntil: 2026-03-15", "2026-03-15", []),
        ("validUntil: 2026-03-15", "2026-03-16", ["error expired-article 3:13"]),
        ("reviewBy: 2026-03-01\nvalidUntil: 2026-03-15", "2026-03-10", ["warning review-overdue 3:11"]),
        ("reviewBy: 2026-03-01\nvalidUntil: 2026-03-15", "2026-04-01", ["error expired-article 4:13"]),
        ("reviewBy: 2026-03-01\ndraft: true", "2026-04-01", ["error empty-site 1:1"]),
    ])
    func judgesByTheDayOfTheCheck(_ frontMatter: String, _ asOf: String, _ expected: [String]) throws {
        let found = try findings(frontMatter, asOf: asOf)
        #expect(found.map { "\($0.severity.rawValue) \($0.id.name) \($0.place.line):\($0.place.column)" } == expected)
    }

    @Test func saysWhatIsPastAndHowToMendIt() throws {
        let found = try #require(try findings("validUntil: 2026-03-15", asOf: "2026-03-16").first)
        #expect(found.summary == "the article was valid until 2026-03-15")
        #expect(found.explanation == "It is 2026-03-16, and readers are still told what “A” says.")
        #expect(!found.fix.isEmpty)
    }

    /// A build takes the newest date of the content for today, so that it does not fail overnight.
    @Test func takesTheNewestDateOfTheContentWithoutADay() throws {
        let other = ["content/en/b.md": "---\ntitle: B\ndate: 2026-03-20\n---\n\nText.\n"]
        #expect(try findings("validUntil: 2026-03-15", asOf: nil).isEmpty)
        #expect(try findings("validUntil: 2026-03-15", asOf: nil, other).map(\.id.name) == ["expired-article"])
        #expect(try findings("validUntil: 2026-03-21", asOf: nil, other).isEmpty)
    }

    @Test func takesItsSeverityFromTheSite() throws {
        let lenient = TestSite.oneLocale.replacing("base-url: off", with: "base-url: off, expired-article: warning")
        let found = try findings("validUntil: 2026-03-15", asOf: "2026-03-16", configuration: lenient)
        #expect(found.map(\.severity) == [.warning])
    }
}
