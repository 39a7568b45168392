import Preview
import Testing

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/docs/", ""), ("/docs/ja/faq/", "ja/faq/"), ("/docs/a%20b/", "a b/"), ("/docs/%E8%B3%AA%E5%95%8F/", "質問/"),
        ("/docs/Q&A/", "Q&A/"), ("/docs/100%25/", "100%/"), ("/docs/100%2525/", "100%25/"), ("/docs/a//b", "a//b"),
        ("/docs/..hidden", "..hidden"), ("/docs/...", "..."),
    ])
    func findsPathsBelowTheBase(raw: String, path: String) {
        #expect(RequestPath(raw, base: "/docs/") == .inside(path))
    }

    @Test(arguments: [
        "/docs/../site.yaml", "/docs/%2e%2e/site.yaml", "/docs/%2E%2E/x", "/docs/.%2e/x", "/docs/./x", "/docs/%2e/x",
        "/..",
        "/docs/..%2fsite.yaml", "/docs/%2e%2e%2fsite.yaml", "/docs/..%5csite.yaml", "/docs/..\\site.yaml",
        "/docs/a%5Cb",
        "/docs/%252e%252e/x", "/docs/%252e%252e%252fx", "/docs/a%252fb", "/docs/a%255cb", "/docs/a%2500",
        "/docs/a%00.md",
        "/docs/a%0d%0aSet-Cookie:x", "/docs/a%7f", "/docs/%c0%ae%c0%ae/x", "/docs/%ff", "/docs/%e0%80%ae/", "/docs/%",
        "/docs/%4",
        "/docs/%zz", "", "docs/", "http://evil.example/docs/", "*", "/docs/a b",
    ])
    func refusesHostilePaths(raw: String) {
        #expect(RequestPath(raw, base: "/docs/") == .refused)
    }

    @Test func refusesAnEndlessPath() {
        #expect(RequestPath("/docs/" + String(repeating: "a", count: 9000), base: "/docs/") == .refused)
    }

    @Test(arguments: ["/", "/doc", "/docsx", "/docs-other/x", "//docs/", "/DOCS/"])
    func tellsPathsOutsideOfTheBase(raw: String) {
        #expect(RequestPath(raw, base: "/docs/") == .outside)
    }

    @Test func knowsTheBaseWithoutItsSlash() {
        #expect(RequestPath("/docs", base: "/docs/") == .baseWithoutSlash)
    }
}
