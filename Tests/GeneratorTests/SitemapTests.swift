import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

/// sitemaps.org 0.9, and xhtml:link as Google documents it.
@Suite struct SitemapTests {
    private func files(_ plan: SitePlan) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        Sitemap(plan: plan).files { files[$0.path] = $0.bytes }
        return files
    }

    @Test func listsPagesWithTheirTranslations() throws {
        let site = PlannedSite(
            ["ja", "en", "ar"],
            [
                (
                    "ja/質問 & 答え.md",
                    {
                        $0.translationKey = "q"
                        $0.date = CalendarDate("2020-01-01")
                        $0.updated = CalendarDate("2020-02-02")
                    }
                ),
                ("en/faq.md", { $0.translationKey = "q" }), ("en/only.md", { _ in }),
                ("ja/secret.md", { $0.isHiddenFromSearchEngines = true }),
            ])
        let files = files(site.plan)
        #expect(files.keys.sorted() == ["sitemap.xml"])
        let root = try XMLDocumentReader.read(try #require(files["sitemap.xml"]))
        #expect(root.name == "urlset" && root.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
        let base = "https://kb.example.com/docs/"
        let japanese = base + RelativeURL.encode("ja/質問 & 答え/")
        let urls = root.all("url").map { $0.first("loc")?.text ?? "" }
        #expect(urls == [japanese, base + "en/faq/", base + "en/only/"])
        #expect(root.all("url")[0].first("lastmod")?.text == "2020-02-02")
        for url in root.all("url").prefix(2) {
            let links = url.all("xhtml:link").map {
                [$0.attributes["rel"], $0.attributes["hreflang"], $0.attributes["href"]]
            }
            #expect(
                links == [
                    ["alternate", "ja", japanese], ["alternate", "en", base + "en/faq/"],
                    ["alternate", "x-default", japanese],
                ])
        }
        #expect(root.all("url")[2].all("xhtml:link").isEmpty)
    }

    @Test(arguments: [(49_999, 0, 49_999), (50_000, 1, 50_000), (50_001, 2, 1)])
    func splitsAtFiftyThousandAddresses(_ count: Int, _ parts: Int, _ last: Int) throws {
        var plan = PlannedSite(["en"], plain: ["en/a.md"]).plan
        let page = plan.pages[0]
        plan.pages = (0..<count).map { index in
            var page = page
            page.url = "en/p\(index)/"
            return page
        }
        plan.counterparts = Array(repeating: [0], count: count)
        let files = files(plan)
        if parts == 0 { return #expect(files.keys.sorted() == ["sitemap.xml"]) }
        #expect(files.keys.sorted() == (1...parts).map { "sitemap-\($0).xml" } + ["sitemap.xml"])
        let index = try XMLDocumentReader.read(try #require(files["sitemap.xml"]))
        #expect(index.name == "sitemapindex")
        #expect(
            index.all("sitemap").compactMap { $0.first("loc")?.text }
                == (1...parts).map { "https://kb.example.com/docs/sitemap-\($0).xml" })
        // Counted by bytes: reading 50,000 elements takes longer than all other tests.
        func lines(_ part: Int) -> Int {
            String(decoding: files["sitemap-\(part).xml"] ?? [], as: UTF8.self).utf8.count { $0 == 0x0A } - 3
        }
        #expect(lines(1) == 50_000)
        #expect(lines(parts) == last)
    }
}
