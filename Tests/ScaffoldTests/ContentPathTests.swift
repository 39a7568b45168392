import KnowledgeBase
import Scaffold
import Testing

@Suite struct ContentPathTests {
    private static let site: SiteConfiguration = {
        var site = SiteConfiguration()
        site.locales = [
            SiteLocale(code: "en", name: "English", path: "en"), SiteLocale(code: "ja", name: "日本語", path: "ja"),
            SiteLocale(code: "zh-CN", name: "简体中文", path: "zh"),
        ]
        return site
    }()

    @Test(arguments: [
        ("content/en/billing/faq.md", "content/en/billing/faq.md", 0), ("en/faq", "content/en/faq.md", 0),
        ("./content/ja/a b.md", "content/ja/a b.md", 1), ("zh/常见问题.markdown", "content/zh/常见问题.markdown", 2),
    ])
    func readsPathsAsUsersWriteThem(written: String, path: String, locale: Int) throws {
        let read = try ContentPath(written, in: Self.site)
        #expect(read.path == path)
        #expect(read.locale == locale)
    }

    @Test(arguments: [
        "../en/a.md", "content/../../a", "/etc/passwd", "en//a", "en/.hidden", "en/", "", ".", "fr/a.md",
        "content/a.md",
        "en\\a.md", "en/a\nb",
    ])
    func refusesPathsOutsideOfTheLocales(written: String) {
        #expect(throws: PathProblem.self) { try ContentPath(written, in: Self.site) }
    }

    @Test func guessesTheLocaleThatWasMeant() {
        let problem = #expect(throws: PathProblem.self) { try ContentPath("jp/a.md", in: Self.site) }
        #expect(problem?.fix == "Did you mean “ja”?")
    }

    @Test func findsThePathOfATranslation() throws {
        let original = try ContentPath("en/billing/faq.md", in: Self.site)
        #expect(try original.path(in: "zh-cn", of: Self.site) == "content/zh/billing/faq.md")
        #expect(throws: PathProblem.self) { try original.path(in: "en", of: Self.site) }
        let problem = #expect(throws: PathProblem.self) { try original.path(in: "zh-CM", of: Self.site) }
        #expect(problem?.fix == "Did you mean “zh-CN”?")
    }

    @Test func usesTheContentFolderItselfForALocaleWithoutAFolder() throws {
        var site = SiteConfiguration()
        site.locales = [
            SiteLocale(code: "ja", name: "日本語", path: ""), SiteLocale(code: "en", name: "English", path: "en"),
        ]
        #expect(try ContentPath("billing/faq", in: site).locale == 0)
        let english = try ContentPath("en/billing/faq", in: site)
        #expect(english.locale == 1)
        #expect(try english.path(in: "ja", of: site) == "content/billing/faq.md")
    }
}
