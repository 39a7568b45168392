import Diagnostics
import FileSystem
import Generator
import KnowledgeBase
import Markdown
import Scaffold
import Testing
import Theme

@Suite struct StarterSiteTests {
    static let choices: [[String]] = [
        ["en"], ["ja"], ["zh-CN"], ["ja", "en"], ["en", "ja", "zh-CN", "zh-TW", "ko", "de", "fr", "es", "pt-BR", "ar"],
    ]

    private func report(_ files: [ScaffoldFile], drafts: Bool = false) throws -> BuildReport {
        var options = BuildOptions(workers: 1)
        options.includesDrafts = drafts
        let tree = MemoryTree(files.map { ($0.path, $0.text) })
        return try SiteBuild(tree: tree, theme: BuiltInTheme.files, options: options).run(into: DiscardingSink())
    }

    @Test(arguments: choices)
    func buildsWithoutAFinding(locales: [String]) throws {
        let report = try report(StarterSite.files(locales: locales, title: nil))
        #expect(report.findings.map { "\($0.place): \($0.summary)" } == [])
        #expect(report.articles == 3 * locales.count)
        #expect(report.questions == 2 * locales.count)
        #expect(report.steps == 3 * locales.count)
        #expect(report.images == locales.count)
    }

    @Test(arguments: [
        "Help: \"quoted\" \\ # more", "yes", "2026-11-23", "- a", "答え", "{x}", "'", "a\tb", "1.5", "@", "é",
    ])
    func keepsAnyTitle(title: String) throws {
        let files = StarterSite.files(locales: ["en"], title: title)
        #expect(try report(files).findings.isEmpty)
        let site = try #require(files.first { $0.path == "site.yaml" })
        let read = SiteConfigurationReader.read(SourceText(path: site.path, bytes: Array(site.text.utf8)))
        #expect(read.configuration.title["en"] == title)
        let home = try #require(files.first { $0.path == "content/en/index.md" })
        let frontMatter = FrontMatterReader.read(
            SourceText(path: home.path, bytes: Array(home.text.utf8)), fallbackTitle: "")
        #expect(frontMatter.frontMatter.title == title)
    }

    @Test func givesQuestionsTheSameAnchorsInAllLanguages() {
        func anchors(_ locale: String) -> [Substring] {
            StarterSite.files(locales: [locale], title: nil).first { $0.path == "content/\(locale)/faq.md" }?.text
                .split(separator: "\n").filter { $0.hasPrefix("## ") }.compactMap { $0.split(separator: "{").last }
                ?? []
        }
        #expect(anchors("en").count == 2)
        #expect(anchors("ja") == anchors("en"))
        #expect(anchors("zh-CN") == anchors("en"))
    }

    @Test func beginsOtherLanguagesInEnglishUnderTheirOwnName() throws {
        let files = StarterSite.files(locales: ["ko"], title: nil)
        let site = try #require(files.first { $0.path == "site.yaml" })
        #expect(site.text.contains("  ko: { name: 한국어 }"))
        let faq = try #require(files.first { $0.path == "content/ko/faq.md" })
        #expect(faq.text.contains("Where are the articles kept?"))
    }

    @Test(arguments: [
        ("en", true), ("zh-Hant-TW", true), ("es-419", true), ("", false), ("e", false), ("../en", false),
        ("en/ja", false),
        ("en-", false), ("日本語", false), ("en_US", false),
    ])
    func knowsLanguageTags(tag: String, isTag: Bool) {
        #expect(StarterSite.isLanguageTag(tag) == isTag)
    }

    @Test(arguments: ["en", "ja", "zh-CN", "fr"], ArticleKind.allCases)
    func newArticlesBuildWithoutAFinding(language: String, kind: ArticleKind) throws {
        let article = NewArticle.file(
            path: "content/\(language)/billing/refunds-and-credits.md", title: nil, kind: kind, isDraft: true,
            language: language)
        let files = StarterSite.files(locales: [language], title: nil) + [article]
        #expect(article.text.hasPrefix("---\ntitle: Refunds and credits\n"))
        #expect(try report(files).articles == 3)
        let all = try report(files, drafts: true)
        #expect(all.findings.map(\.summary) == [])
        #expect(all.articles == 4)
        #expect(all.questions == (kind == .faq ? 3 : 2))
        #expect(all.steps == (kind == .walkthrough ? 5 : 3))
    }

    @Test(arguments: ["first-article", "faq", "index"])
    func translationsOfItsArticlesBuildWithoutAFinding(name: String) throws {
        var files = StarterSite.files(locales: ["en", "ja"], title: nil).filter { $0.path != "content/ja/\(name).md" }
        let original = try #require(files.first { $0.path == "content/en/\(name).md" })
        let source = SourceText(path: original.path, bytes: Array(original.text.utf8))
        files.append(
            try NewTranslation.file(
                of: source, as: "content/ja/\(name).md",
                outline: ArticleOutline.options(kind: nil, faqHeadings: .builtIn)))
        #expect(try report(files, drafts: true).findings.map(\.summary) == [])
    }
}
