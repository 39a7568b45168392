import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

@Suite struct LinkResolverTests {
    private let plan: SitePlan
    private let resolver: LinkResolver

    init() {
        plan =
            PlannedSite(
                ["ja", "en"],
                plain: [
                    "ja/index.md", "ja/ssl/index.md", "ja/ssl/faq.md", "ja/ssl/申請 手順.md", "ja/glossary.md",
                    "en/ssl/faq.md",
                    "ja/ssl/Q&A.md",
                ]
            ).plan
        resolver = LinkResolver(
            plan: plan,
            files: [
                "content/ja/ssl/images/a.png", "content/assets/logo.svg", "content/assets/ja.pdf",
                "content/ja/ssl/only-ja.png",
                "content/en/ssl/images/a.png", "content/static/robots.txt",
            ],
            drafts: ["content/ja/ssl/draft.md"], generated: ["ja/tags/", "ja/questions/"])
    }

    /// What a link on a page leads to, in short.
    private func target(_ destination: String, on url: String) throws -> String {
        let page = plan.pages[try #require(plan.pageByURL[url])]
        switch resolver.resolve(destination, on: page) {
        case .external: return "external"
        case .anchor(let name): return "#" + name
        case .page(let page, let fragment, let query):
            return plan.pages[page].url + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
        case .file(let path, _): return path
        case .nothing(let reason, let hint): return "nothing: \(reason)|\(hint)"
        }
    }

    @Test(arguments: [
        ("../glossary.md", "ja/glossary/"), ("faq.md", "ja/ssl/faq/"), ("./faq.md#top", "ja/ssl/faq/#top"),
        ("faq", "ja/ssl/faq/"),
        ("index.md", "ja/ssl/"), ("./", "ja/ssl/"), ("..", "ja/"), ("../", "ja/"), ("../ssl", "ja/ssl/"),
        ("../ssl/", "ja/ssl/"),
        ("../../en/ssl/faq.md", "en/ssl/faq/"), ("faq.md?x=1#y", "ja/ssl/faq/?x=1#y"),
        ("%E7%94%B3%E8%AB%8B%20%E6%89%8B%E9%A0%86.md", "ja/ssl/申請 手順/"),
        ("申請 手順.md", "ja/ssl/申請 手順/"), ("Q&A.md", "ja/ssl/Q&A/"), ("Q%26A.md", "ja/ssl/Q&A/"), ("#節", "#節"),
        ("#%E7%AF%80", "#節"), ("#", "#"),
        ("", "#"),
        ("/ja/ssl/faq/", "ja/ssl/faq/"), ("/docs/ja/ssl/faq/", "ja/ssl/faq/"), ("/docs/ja/ssl/faq", "ja/ssl/faq/"),
        ("/ja/ssl/faq.md", "ja/ssl/faq/"), ("/docs/", "nothing: there is no “docs/”|"), ("/ja/tags/", "external"),
        ("/ja/questions", "external"),
        ("/ja/ssl/faq/index.html", "ja/ssl/faq/"), ("images/a.png", "content/ja/ssl/images/a.png"),
        ("/assets/logo.svg", "content/assets/logo.svg"),
        ("logo.svg", "content/assets/logo.svg"), ("/robots.txt", "content/static/robots.txt"),
    ])
    func findsWhatALinkLeadsTo(_ destination: String, _ expected: String) throws {
        #expect(try target(destination, on: "ja/ssl/申請 手順/") == expected)
    }

    @Test(arguments: ["https://x.example/", "HTTP://x", "mailto:a@b.example", "tel:+81", "//host/x", "x-app+1.0:go"])
    func leavesOtherSitesAlone(_ destination: String) throws {
        #expect(try target(destination, on: "ja/glossary/") == "external")
    }

    @Test(arguments: [
        ("fag.md", "nothing: there is no “content/ja/ssl/fag.md”|Did you mean “faq.md”?"),
        (
            "draft.md",
            "nothing: “content/ja/ssl/draft.md” is a draft|Publish it, build with --drafts, or remove the link."
        ),
        ("a%zz", "nothing: it holds a “%” that is no escape|Write “%25” for a percent sign."),
        (
            "../../../../etc/passwd",
            "nothing: it leaves the content folder|Link to a page of the site, or to a full address."
        ),
        (
            "%2e%2e/%2e%2e/%2e%2e/%2e%2e/x",
            "nothing: it leaves the content folder|Link to a page of the site, or to a full address."
        ),
        (
            "../../../../\u{301}x",
            "nothing: it leaves the content folder|Link to a page of the site, or to a full address."
        ),
        ("/../../x", "nothing: it leaves the content folder|Link to a page of the site, or to a full address."),
        ("a%00b", "nothing: it holds a NUL byte|"),
        ("..\\..\\x", "nothing: there is no “content/ja/ssl/..\\..\\x”|"),
        ("gone.md", "nothing: there is no “content/ja/ssl/gone.md”|"),
    ])
    func saysWhyALinkLeadsNowhere(_ destination: String, _ expected: String) throws {
        #expect(try target(destination, on: "ja/ssl/faq/") == expected)
    }

    @Test func staysInTheReadersLocaleOnAPageThatStandsInForATranslation() throws {
        #expect(try target("faq.md", on: "en/ssl/申請 手順/") == "en/ssl/faq/")
        #expect(try target("../glossary.md", on: "en/ssl/申請 手順/") == "en/glossary/")
    }

    @Test(
        arguments: [
            ("images/a.png", "content/en/ssl/images/a.png"), ("only-ja.png", "content/ja/ssl/only-ja.png"),
            ("logo.svg", "content/assets/logo.svg"),
            ("/assets/logo.svg", "content/assets/logo.svg"), ("/ssl/only-ja.png", "content/ja/ssl/only-ja.png"),
            ("none.png", nil),
            ("../../../x.png", nil), ("../../\u{301}.png", nil),
        ] as [(String, String?)])
    func looksForImagesBesideTheArticleThenTheDefaultLocaleThenAssets(_ path: String, _ expected: String?) throws {
        let article = plan.article(of: plan.pages[try #require(plan.pageByURL["en/ssl/faq/"])])
        #expect(article.sourcePath == "content/en/ssl/faq.md")
        #expect(resolver.image(path, of: article) == expected)
    }

    @Test func suggestsAFileBesideTheArticle() throws {
        let article = plan.article(of: plan.pages[try #require(plan.pageByURL["ja/ssl/faq/"])])
        #expect(resolver.nearestFile(to: "only-ja.pgn", of: article) == "only-ja.png")
        #expect(resolver.nearestFile(to: "utterly-different.gif", of: article) == nil)
    }

    @Test(
        arguments: [
            ("a?b#c", "a", "b", "c"), ("#c?d", "", nil, "c?d"), ("a%23b", "a#b", nil, nil), ("?q", "", "q", nil),
        ] as [(String, String, String?, String?)])
    func takesAnAddressApart(_ text: String, _ path: String, _ query: String?, _ fragment: String?) throws {
        let reference = try #require(Reference(text))
        #expect(reference.path == path && reference.query == query && reference.fragment == fragment)
    }
}
