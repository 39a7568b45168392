import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

@Suite struct MetadataTests {
    private let plan = PlannedSite(["ja", "en"], plain: ["ja/a.md"]).plan

    private func page(_ change: (inout Metadata) -> Void, plan: SitePlan? = nil) -> HTMLPage {
        var metadata = Metadata(title: "T <\"&'>", siteTitle: "S & s", url: "ja/a b/", language: "ja")
        change(&metadata)
        return HTMLPage(Array("<!DOCTYPE html>".utf8) + metadata.html(plan: plan ?? self.plan))
    }

    @Test func escapesWhatAuthorsWrote() {
        let page = page { $0.description = "\"><script>alert(1)</script>" }
        #expect(page.problems == [])
        #expect(page.all("script").isEmpty)
        #expect(page.all("title").first?.text == "T &lt;&quot;&amp;&#39;&gt; | S &amp; s")
        #expect(page.all("meta").first { $0["name"] == "description" }?["content"] == "\"><script>alert(1)</script>")
    }

    @Test func listsTheTranslationsTheDefaultAndItself() {
        let page = page {
            $0.alternates = [("ja", "ja/a b/"), ("en", "en/a/")]
            $0.defaultAlternate = "ja/a b/"
        }
        let links = page.all("link").map { [$0["rel"], $0["hreflang"], $0["href"]] }
        #expect(
            links == [
                ["canonical", nil, "https://kb.example.com/docs/ja/a%20b/"],
                ["alternate", "ja", "https://kb.example.com/docs/ja/a%20b/"],
                ["alternate", "en", "https://kb.example.com/docs/en/a/"],
                ["alternate", "x-default", "https://kb.example.com/docs/ja/a%20b/"],
            ])
    }

    @Test func listsNoTranslationsWhereThereIsOnlyOnePage() {
        let page = page {
            $0.alternates = [("ja", "ja/a b/")]
            $0.defaultAlternate = "ja/a b/"
        }
        #expect(!page.all("link").contains { $0["hreflang"] != nil })
    }

    @Test func keepsSearchEnginesAwayAndPointsToTheOriginal() {
        let page = page {
            $0.isIndexed = false
            $0.canonical = "ja/original/"
        }
        #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
        #expect(page.all("link").map { $0["href"] } == ["https://kb.example.com/docs/ja/original/"])
        #expect(
            page.all("meta").first { $0["property"] == "og:url" }?["content"]
                == "https://kb.example.com/docs/ja/original/")
    }

    @Test func writesNoAddressWithoutABase() {
        let plan = PlannedSite(["ja"], baseURL: "", plain: ["ja/a.md"]).plan
        let page = page({ $0.image = "x.png" }, plan: plan)
        #expect(page.all("link").isEmpty)
        #expect(!page.all("meta").contains { $0["property"] == "og:url" || $0["property"] == "og:image" })
    }

    @Test(arguments: [("ja", "ja_JP"), ("pt-BR", "pt_BR"), ("zh-Hant-TW", "zh_Hant_TW"), ("xx", "xx")])
    func namesLocalesAsOpenGraphDoes(_ language: String, _ expected: String) {
        #expect(Metadata.openGraphLocale(language) == expected)
    }
}
