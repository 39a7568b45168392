import Diagnostics
import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

@Suite struct PlannerTests {
    @Test func ordersPagesByOrderThenTitleWithTheLandingPageFirst() {
        let site = PlannedSite(
            ["en"],
            [
                ("en/s/b.md", { $0.title = "Beta" }),
                (
                    "en/s/a.md",
                    {
                        $0.title = "Zeta"
                        $0.order = 1
                    }
                ),
                ("en/s/c.md", { $0.title = "alpha" }), ("en/s/index.md", { $0.title = "Section" }),
                ("en/top.md", { _ in }),
                ("en/s/deep/x.md", { _ in }), ("en/r/y.md", { $0.order = -1 }),
                ("en/s/d.md", { $0.title = "Chapter 10" }),
                ("en/s/e.md", { $0.title = "Chapter 9" }),
            ])
        #expect(site.findings.isEmpty)
        #expect(
            site.urls(0) == [
                "en/top/", "en/r/y/", "en/s/", "en/s/a/", "en/s/c/", "en/s/b/", "en/s/e/", "en/s/d/", "en/s/deep/x/",
            ])
    }

    @Test func ordersSectionsByTheirLandingPages() {
        let site = PlannedSite(
            ["en"],
            [
                ("en/a/index.md", { $0.order = 2 }), ("en/b/index.md", { $0.order = 1 }), ("en/c/x.md", { _ in }),
                ("en/bb/x.md", { _ in }),
            ])
        #expect(site.urls(0) == ["en/b/", "en/a/", "en/bb/x/", "en/c/x/"])
        #expect(site.plan.sections.first { $0.path == "bb" }?.title == "Bb")
    }

    /// The second stands in for a text whose translation has another key: both want the folder's address.
    @Test func keepsBothOfTwoLandingPages() {
        let site = PlannedSite(
            ["en", "ja"],
            [
                ("en/guide/index.md", { $0.title = "Guide" }), ("ja/guide/a.md", { _ in }),
                ("ja/guide/index.md", { $0.translationKey = "other" }),
            ])
        #expect(site.urls(1).count { $0 == "ja/guide/" } == 2 && site.urls(1).count == 3)
        #expect(site.plan.pages.count { $0.isLanding } == 2)
    }

    @Test func showsTheDefaultLocaleWhereATranslationIsMissing() throws {
        let site = PlannedSite(["ja", "en", "ar"], plain: ["ja/a.md", "en/a.md", "ja/b.md", "en/only.md"])
        #expect(site.urls(0) == ["ja/a/", "ja/b/"])
        #expect(site.urls(1) == ["en/a/", "en/b/", "en/only/"])
        #expect(site.urls(2) == ["ar/a/", "ar/b/"])
        let fallback = try #require(site.page("en/b/"))
        #expect(site.plan.pages[fallback].isFallback)
        #expect(!site.plan.isIndexed(fallback))
        #expect(site.plan.pages[site.plan.canonicalPage(of: fallback)].url == "ja/b/")
        let own = try #require(site.page("en/only/"))
        #expect(site.plan.translations(of: own).map(\.locale) == [1])
    }

    @Test func pairsArticlesByTheirTranslationKeyWhereverTheyAre() throws {
        let site = PlannedSite(
            ["ja", "en"],
            [
                ("ja/証明書/更新.md", { $0.translationKey = "renewal" }),
                ("en/certificates/renewal.md", { $0.translationKey = "renewal" }),
                ("ja/証明書/購入.md", { _ in }), ("en/証明書/購入.md", { _ in }),
            ])
        #expect(site.findings.isEmpty)
        let page = try #require(site.page("en/certificates/renewal/"))
        let others = site.plan.translations(of: page).map { site.plan.pages[$0.page].url }
        #expect(others == ["ja/証明書/更新/", "en/certificates/renewal/"])
        #expect(site.page("en/証明書/更新/") == nil)
    }

    @Test func replacesTheFileNameByTheSlug() {
        let place = Place(path: "x")
        let site = PlannedSite(
            ["en"], [("en/s/ICP_001_Q&A.md", { $0.slug = Located("q-and-a", at: place) }), ("en/2. b c.md", { _ in })])
        #expect(site.urls(0) == ["en/2. b c/", "en/s/q-and-a/"])
    }

    @Test func findsTwoTranslationsOfOneText() {
        let site = PlannedSite(
            ["ja", "en"],
            [
                ("en/a.md", { $0.translationKey = "k" }), ("en/b.md", { $0.translationKey = "k" }),
                ("ja/a.md", { $0.translationKey = "k" }),
            ])
        #expect(
            site.findings.map { "\($0.id.name) \($0.place) \($0.notes.compactMap(\.place))" } == [
                "duplicate-translation content/en/b.md:1:1 [content/en/a.md:1:1]"
            ])
        #expect(site.urls(1) == ["en/a/", "en/b/"])
    }

    @Test func putsALocaleAtTheRoot() {
        let site = PlannedSite(["ja", "en"], paths: ["ja": ""], plain: ["index.md", "faq/a.md", "en/faq/a.md"])
        #expect(site.urls(0) == ["", "faq/a/"])
        #expect(site.urls(1) == ["en/", "en/faq/a/"])
    }

    /// Google: hreflang links that are not returned are ignored.
    @Test func pairsTranslationsBothWays() {
        var random = SeededGenerator(seed: 3)
        let codes = ["ja", "en", "ar", "zh-CN"]
        for _ in 0..<60 {
            var articles: [(String, (inout FrontMatter) -> Void)] = []
            for code in codes {
                for index in 0..<6 where Bool.random(using: &random) {
                    let key = Bool.random(using: &random) ? "key\(Int.random(in: 0..<4, using: &random))-\(index)" : nil
                    articles.append(("\(code)/s\(index % 2)/p\(index).md", { $0.translationKey = key }))
                }
            }
            let plan = PlannedSite(codes, articles).plan
            for page in plan.pages.indices {
                #expect(plan.counterparts[page].count == codes.count)
                let translations = plan.translations(of: page)
                if !plan.pages[page].isFallback { #expect(translations.contains { $0.page == page }) }
                for other in translations {
                    #expect(plan.pages[other.page].locale == other.locale)
                    #expect(plan.translations(of: other.page).map(\.page) == translations.map(\.page))
                }
            }
            #expect(plan.pageRanges.last?.upperBound ?? 0 == plan.pages.count)
        }
    }

    @Test func gathersTagsBySpellingAndOrdersThem() {
        let place = Place(path: "x", line: 3, column: 4)
        let site = PlannedSite(
            ["ja"],
            [
                (
                    "ja/a.md",
                    { $0.tags = [Located("TLS", at: place), Located("更新", at: place), Located("!!", at: place)] }
                ),
                (
                    "ja/b.md",
                    { $0.tags = [Located("tls", at: place), Located("tls", at: place), Located("アカウント", at: place)] }
                ),
            ])
        #expect(
            site.plan.tags[0].map { "\($0.name) \($0.slug) \($0.pages)" } == [
                "TLS tls [0, 1]", "アカウント アカウント [1]", "更新 更新 [0]",
            ])
        #expect(site.findings.map { "\($0.id.name) \($0.place)" } == ["bad-tag x:3:4"])
    }

    @Test func knowsTheNewestDate() {
        let site = PlannedSite(
            ["en"],
            [
                ("en/a.md", { $0.date = CalendarDate("2020-01-01") }),
                (
                    "en/b.md",
                    {
                        $0.date = CalendarDate("2019-01-01")
                        $0.updated = CalendarDate("2021-05-05")
                    }
                ),
            ])
        #expect(site.plan.newestDate == CalendarDate("2021-05-05"))
    }
}
