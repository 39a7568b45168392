import Diagnostics
import KnowledgeBase
import Testing

@testable import Generator

@Suite struct RedirectsTests {
    private func find(_ aliases: [String]) -> (redirects: [Redirect], findings: [Finding], plan: SitePlan) {
        let site = PlannedSite(
            ["en"],
            [
                (
                    "en/s/new.md",
                    {
                        $0.aliases = aliases.map {
                            Located($0, at: Place(path: "content/en/s/new.md", line: 3, column: 4))
                        }
                    }
                )
            ])
        let found = Redirects.find(in: site.plan)
        return (found.redirects, found.findings, site.plan)
    }

    @Test(
        arguments: [
            ("/old/faq/", "old/faq/index.html"), ("/old/faq", "old/faq/index.html"), ("/old.html", "old.html"),
            ("older/", "en/s/older/index.html"), ("../up/", "en/up/index.html"), ("/%E6%97%A7/", "旧/index.html"),
            ("/", "index.html"),
            ("/a b/", "a b/index.html"), ("//x//y/", nil), ("/a/./b/", "a/b/index.html"),
        ] as [(String, String?)])
    func findsTheFileOfAnAlias(_ alias: String, _ path: String?) {
        let found = find([alias])
        if alias.hasPrefix("../") || path == nil {
            #expect(found.redirects.isEmpty && found.findings.map(\.id.name) == ["bad-alias"])
        } else {
            #expect(found.redirects.map(\.path) == [path ?? ""])
        }
    }

    @Test(arguments: [
        "", "..", "/..", "/../x", "../../../etc/passwd", "/%2e%2e/x", "https://evil.example/", "//evil.example/",
        "javascript:alert(1)",
        "/a?b", "/a#b", "/a\\b", "/a\u{0}b", "/a\nb", "/%", "/../\u{301}x/", "/a/../../\u{301}x/", "..//\u{301}/",
    ])
    func refusesAnAliasThatIsNoAddressOfTheSite(_ alias: String) {
        let found = find([alias])
        #expect(found.redirects.map(\.path) == [])
        #expect(found.findings.map { "\($0.id.name) \($0.place)" } == ["bad-alias content/en/s/new.md:3:4"])
    }

    @Test func writesTheFileThatHostsRead() {
        let found = find(["/old/faq/", "/a b.html"])
        #expect(
            String(decoding: Redirects.file(found.redirects, found.plan), as: UTF8.self) == """
                /docs/old/faq/ /docs/en/s/new/ 301
                /docs/old/faq /docs/en/s/new/ 301
                /docs/a%20b.html /docs/en/s/new/ 301

                """)
    }
}
