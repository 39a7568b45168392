import Preview
import Testing

@Suite struct HostReportTests {
    private static let paths = [
        "index.html", "404.html", "ja/404.html", "ja/faq/index.html", "old.html", "old/index.html", "film.mp4",
    ]

    @Test(arguments: [
        ("github-pages", ["", "old.html"]), ("netlify", ["", "old.html", "gone"]),
        ("cloudflare", ["old.html", "old.html", "film.mp4", "gone", "old/"]),
        ("s3", [""]), ("alibaba-oss", [""]),
        ("nginx", [""]),
    ])
    func namesWhatWouldDiffer(name: String, paths: [String]) throws {
        let host = try #require(HostProfile.named(name))
        let report = HostReport(host, paths: Self.paths, redirects: ["old/", "gone"]) {
            $0 == "film.mp4" ? 30 << 20 : nil
        }
        #expect(report.differences.map(\.path) == paths)
    }

    @Test func tellsWhereTheHostTakesLess() throws {
        let host = try #require(HostProfile.named("cloudflare"))
        let report = HostReport(
            host, paths: (0...20_000).map { "p\($0)/index.html" }, redirects: (0...2000).map { "old-\($0)" }
        ) { _ in nil }
        #expect(report.differences.contains { $0.path.isEmpty && $0.reason.contains("20001 files") })
        #expect(report.differences.contains { $0.path == "_redirects" && $0.reason.contains("2001 lines") })
    }
}
