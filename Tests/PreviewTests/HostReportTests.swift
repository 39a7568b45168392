import Preview
import Testing

@Suite struct HostReportTests {
    private static let paths = [
        "index.html", "404.html", "ja/404.html", "ja/faq/index.html", "old.html", "old/index.html", "film.mp4",
    ]

    @Test(arguments: [
        ("github-pages", ["", "old.html"]), ("netlify", ["", "old.html", "old/"]),
        ("cloudflare", ["old.html", "old.html", "film.mp4", "old/"]), ("s3", [""]), ("alibaba-oss", [""]),
        ("nginx", [""]),
    ])
    func namesWhatWouldDiffer(name: String, paths: [String]) throws {
        let host = try #require(HostProfile.named(name))
        let report = HostReport(host, paths: Self.paths, redirects: ["old/"]) { $0 == "film.mp4" ? 30 << 20 : nil }
        #expect(report.differences.map(\.path) == paths)
    }
}
