import Diagnostics
import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

/// RFC 4287.
@Suite struct AtomFeedTests {
    private let site = PlannedSite(
        ["ja", "en"],
        [
            (
                "en/old.md",
                {
                    $0.title = "Old <b> & \"x\"\u{1}"
                    $0.date = CalendarDate("2019-01-01")
                }
            ),
            (
                "en/new.md",
                {
                    $0.date = CalendarDate("2018-01-01")
                    $0.updated = CalendarDate("2021-03-04")
                    $0.authors = ["A & B", "C"]
                    $0.tags = [Located("t<>", at: Place(path: "x"))]
                    $0.description = "Short & <good>"
                }
            ),
            ("en/undated.md", { _ in }),
            (
                "en/hidden.md",
                {
                    $0.date = CalendarDate("2022-01-01")
                    $0.isHiddenFromSearchEngines = true
                }
            ),
            ("ja/fallback.md", { $0.date = CalendarDate("2023-01-01") }),
        ])

    private func feed(_ locale: Int) throws -> XMLDocumentReader.Element {
        try XMLDocumentReader.read(try #require(AtomFeed(plan: site.plan, locale: locale).file()).bytes)
    }

    @Test func hasWhatAFeedMustHave() throws {
        let feed = try feed(1)
        #expect(
            feed.name == "feed" && feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom"
                && feed.attributes["xml:lang"] == "en")
        #expect(feed.first("title")?.text == "Help & <more>")
        #expect(feed.first("id")?.text == "https://kb.example.com/docs/en/")
        #expect(feed.first("updated")?.text == "2021-03-04T00:00:00Z")
        // 4.1.1: a feed has an author unless all its entries have one.
        #expect(feed.first("author")?.first("name")?.text == "Help & <more>")
        let links = feed.all("link").map { [$0.attributes["rel"], $0.attributes["href"]] }
        #expect(
            links == [
                ["alternate", "https://kb.example.com/docs/en/"], ["self", "https://kb.example.com/docs/en/feed.xml"],
            ])
    }

    @Test func hasWhatEntriesMustHaveNewestFirst() throws {
        let entries = try feed(1).all("entry")
        #expect(
            entries.map { $0.first("id")?.text } == [
                "https://kb.example.com/docs/en/new/", "https://kb.example.com/docs/en/old/",
            ])
        for entry in entries {
            #expect(entry.all("id").count == 1 && entry.all("title").count == 1 && entry.all("updated").count == 1)
            #expect(entry.first("link")?.attributes["href"] == entry.first("id")?.text)
        }
        #expect(entries[1].first("title")?.text == "Old <b> & \"x\"")
        #expect(entries[0].first("published")?.text == "2018-01-01T00:00:00Z")
        #expect(entries[0].all("author").map { $0.first("name")?.text } == ["A & B", "C"])
        #expect(entries[0].first("category")?.attributes["term"] == "t<>")
        #expect(entries[0].first("summary")?.text == "Short & <good>")
    }

    @Test func leavesOutTextsOfOtherLocales() throws {
        #expect(try feed(0).all("entry").map { $0.first("id")?.text } == ["https://kb.example.com/docs/ja/fallback/"])
    }

    @Test func isNotWrittenWithoutDates() {
        #expect(AtomFeed(plan: PlannedSite(["en"], plain: ["en/a.md"]).plan, locale: 0).file() == nil)
    }

    @Test func holdsFiftyEntriesAtMost() throws {
        let many = PlannedSite(["en"], (0..<70).map { ("en/p\($0).md", { $0.date = CalendarDate("2020-01-01") }) })
        let file = try #require(AtomFeed(plan: many.plan, locale: 0).file())
        #expect(try XMLDocumentReader.read(file.bytes).all("entry").count == 50)
    }
}
