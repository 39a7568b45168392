import Diagnostics
import Testing

@Suite struct ReportPathsTests {
    @Test(arguments: [
        ("/repo", ["/repo"], ""), ("/repo/docs/kb", ["/repo"], "docs/kb/"), ("/repo/docs", ["", "/repo/"], "docs/"),
        ("/repo-other", ["/repo"], ""), ("/elsewhere", ["/repo", "/"], "elsewhere/"), ("/a/b", ["/a/b/c", "/a"], "b/"),
    ])
    func beginAtTheRepository(_ site: String, _ roots: [String], _ prefix: String) {
        #expect(ReportPaths(site: site, below: roots).path(of: "x.md") == prefix + "x.md")
    }
}
