import Preview
import Testing

@Suite struct HostAnswerTests {
    private static let files: Set = [
        "index.html", "404.html", "ja/index.html", "ja/404.html", "ja/faq/index.html", "page.html", "a.png",
        "moved/index.html",
    ]

    private static let redirects = ["old": "ja/faq/", "moved/": "ja/faq/", "moved": "ja/faq/"]

    @Test(arguments: [
        ("kotae", "ja/faq/", HostAnswer.file("ja/faq/index.html")),
        ("kotae", "ja/faq", .redirect("ja/faq/", status: 301)),
        ("kotae", "", .file("index.html")), ("kotae", "page", .notFound("404.html")),
        ("kotae", "ja/x", .notFound("ja/404.html")),
        ("github-pages", "page", .file("page.html")), ("github-pages", "page/", .notFound("404.html")),
        ("github-pages", "ja/x", .notFound("404.html")), ("github-pages", "old", .notFound("404.html")),
        ("netlify", "old", .redirect("ja/faq/", status: 301)), ("netlify", "ja/faq", .redirect("ja/faq/", status: 301)),
        // A page at the old address goes before the line in `_redirects`; on Cloudflare the line goes before the page.
        ("netlify", "moved/", .file("moved/index.html")), ("netlify", "moved", .redirect("moved/", status: 301)),
        ("cloudflare", "moved/", .redirect("ja/faq/", status: 301)),
        ("cloudflare", "moved", .redirect("ja/faq/", status: 301)),
        ("github-pages", "moved/", .file("moved/index.html")),
        ("netlify", "page/", .redirect("page", status: 301)), ("cloudflare", "page/", .redirect("page", status: 308)),
        ("s3", "page/", .notFound("404.html")), ("nginx", "page/", .notFound("404.html")),
        ("cloudflare", "page.html", .redirect("page", status: 308)), ("cloudflare", "page", .file("page.html")),
        ("cloudflare", "ja/faq/index.html", .redirect("ja/faq/", status: 308)),
        ("cloudflare", "ja/x/", .notFound("ja/404.html")),
        ("cloudflare", "nothing.html", .notFound("404.html")), ("s3", "ja/faq", .redirect("ja/faq/", status: 302)),
        ("s3", "page", .notFound("404.html")), ("alibaba-oss", "ja/faq", .redirect("ja/faq/", status: 302)),
        ("nginx", "ja/faq", .redirect("ja/faq/", status: 301)), ("nginx", "a.png", .file("a.png")),
    ])
    func answersAsTheHostDoes(name: String, path: String, answer: HostAnswer) throws {
        let host = try #require(name == "kotae" ? .kotae : HostProfile.named(name))
        #expect(HostAnswer.of(path, on: host, redirects: Self.redirects) { Self.files.contains($0) } == answer)
    }

    @Test(arguments: HostProfile.all.map(\.name))
    func everyHostServesAddressesThatEndInASlash(name: String) throws {
        let host = try #require(HostProfile.named(name))
        #expect(
            HostAnswer.of("ja/faq/", on: host, redirects: [:]) { Self.files.contains($0) } == .file("ja/faq/index.html")
        )
    }
}
