import Diagnostics
import Testing

@Suite struct GitHubReportTests {
    private static let broken = FindingID("broken-link", .error)

    @Test func writesACommandForEachFindingAndCountsThem() {
        let findings = [
            Finding(
                Self.broken, at: Place(path: "content/en/a.md", line: 12, column: 9), "the link “b.md” leads nowhere",
                explanation: "There is none.", fix: "Did you mean “c.md”?",
                notes: [.init(place: Place(path: "site.yaml", line: 3, column: 2), "see here")]),
            Finding(FindingID("missing-alt", .warning), at: Place(path: "content/en/a.md"), "no text"),
        ]
        let expected = """
            ::error file=kb/content/en/a.md,line=12,col=9,endLine=12,title=broken-link::the link “b.md” leads nowhere\
            %0AThere is none.%0Ahelp: Did you mean “c.md”?%0Anote: kb/site.yaml:3:2: see here
            ::warning file=kb/content/en/a.md,line=1,col=1,endLine=1,title=missing-alt::no text
            kotae: 1 error, 1 warning

            """
        #expect(GitHubReport(paths: ReportPaths(prefix: "kb/")).text(of: findings) == expected)
    }

    @Test func countsNothingToo() {
        #expect(GitHubReport().text(of: []) == "kotae: no findings\n")
    }

    /// A file name may hold what ends a property, and quoted text what would begin a command of its own.
    @Test func escapesWhatWouldEndACommandOrAProperty() {
        let finding = Finding(
            Self.broken, at: Place(path: "a,b:c%\r\n::d.md", line: 2, column: 1),
            "100 %\n::set-output name=x::y", fix: "a: b, c")
        let lines = GitHubReport().text(of: [finding]).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "::error file=a%2Cb%3Ac%25%0D%0A%3A%3Ad.md,line=2,col=1,endLine=2,title=broken-link"
                + "::100 %25·::set-output name=x::y%0Ahelp: a: b, c")
    }
}
