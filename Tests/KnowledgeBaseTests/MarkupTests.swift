import KnowledgeBase
import Testing

@Suite struct MarkupTests {
    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"), ("\"'", "&quot;&#39;"), ("答え🎌", "答え🎌"), ("", ""),
        ("a\u{0}b\u{1F}c\td\n", "abc\td\n"), ("&amp;", "&amp;amp;"),
    ])
    func escapesTextForHTMLAndXML(_ text: String, _ expected: String) {
        #expect(Markup.escape(text) == expected)
        var bytes: [UInt8] = []
        Markup.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test func writesAbsoluteAddressesBelowTheBase() {
        var configuration = SiteConfiguration()
        #expect(SitePlan(configuration: configuration).absoluteURL("ja/a b/") == "/ja/a%20b/")
        #expect(SitePlan(configuration: configuration).basePath == "/")
        for (base, path) in [
            ("https://h.example/", "/"), ("https://h.example/docs/", "/docs/"), ("http://h.example:80/a/b/", "/a/b/"),
        ] {
            configuration.baseURL = base
            #expect(SitePlan(configuration: configuration).basePath == path)
            #expect(SitePlan(configuration: configuration).absoluteURL("日/") == base + "%E6%97%A5/")
        }
    }
}
