import Diagnostics
import FileSystem
import Foundation
import Generator
import TestSupport
import Testing

/// What a repository cannot hold: made in memory, or on the disk for the time of a test.
@Suite struct HostileFilesTests {
    private static let article = "---\ntitle: A\n---\n\nText.\n"
    private static let configuration =
        "title: Help\nlocales: { en: { name: English } }\nchecks: { missing-base-url: off }\n"

    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(["site.yaml": Self.configuration, "content/en/a.md": Self.article])
        return folder
    }

    private func findings(_ folder: TemporaryFolder) throws -> [String] {
        try TestSite.build(DiskTree(root: folder.path)).summaries
    }

    @Test func reportsAnArticleOfFiftyMegabytes() throws {
        let folder = try site()
        try folder.write("content/en/big.md", [UInt8](repeating: 0x61, count: 50 << 20))
        #expect(try findings(folder) == ["file-too-large content/en/big.md:1:1"])
    }

    @Test func reportsFilesAndFoldersThatCannotBeRead() throws {
        var site = TestSite([
            "content/en/a.md": Self.article, "content/en/b.md": Self.article, "content/en/s/c.md": Self.article,
            "content/assets/x.pdf": "x", "templates/partials/notice.mustache": "",
        ])
        site.tree.unreadable = ["content/en/b.md", "content/en/s", "content/assets/x.pdf"]
        #expect(
            try site.build().summaries == [
                "unreadable-file content/assets/x.pdf:1:1", "unreadable-file content/en/b.md:1:1",
                "unreadable-file content/en/s:1:1",
            ])
        site.tree.unreadable = ["templates/partials/notice.mustache"]
        #expect(try site.build().summaries == ["unreadable-file templates/partials/notice.mustache:1:1"])
    }

    @Test func throwsWhereTheConfigurationCannotBeRead() throws {
        var site = TestSite(["content/en/a.md": Self.article])
        site.tree.unreadable = ["site.yaml"]
        #expect(throws: FileError.self) { try site.build() }
    }

    @Test func reportsAnEmptyFolderAsASiteThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        #expect(
            try findings(folder) == [
                "empty-site content:1:1", "missing-configuration site.yaml:1:1", "missing-base-url site.yaml:1:1",
            ])
    }

    @Test func reportsALoopOfLinksAndEndsItsWalk() throws {
        let folder = try site()
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.path + "/content/en/s/t", withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: folder.path + "/content/en/s/t/loop", withDestinationPath: "../..")
        try manager.createSymbolicLink(atPath: folder.path + "/content/en/self", withDestinationPath: "self")
        #expect(
            try findings(folder) == ["link-loop content/en/s/t/loop:1:1", "broken-symbolic-link content/en/self:1:1"])
    }

    @Test func reportsLinksThatLeaveTheSite() throws {
        let folder = try site()
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: folder.path + "/content/en/etc", withDestinationPath: "/etc")
        try manager.createSymbolicLink(
            atPath: folder.path + "/content/en/passwd.md", withDestinationPath: "/etc/passwd")
        #expect(try findings(folder) == ["link-outside content/en/etc:1:1", "link-outside content/en/passwd.md:1:1"])
    }

    @Test func reportsAPipeAndDoesNotWaitForIt() throws {
        let folder = try site()
        #expect(mkfifo(folder.path + "/content/en/pipe.md", 0o600) == 0)
        #expect(try findings(folder) == ["unreadable-file content/en/pipe.md:1:1"])
    }

    @Test func reportsNamesThatNoHostTakes() throws {
        var site = TestSite([
            "content/en/a.md": Self.article, "content/en/b\\c.md": Self.article, "content/en/d\ne.md": Self.article,
        ])
        site.tree.files["content/en/" + String(repeating: "あ", count: 81) + ".md"] = Array(Self.article.utf8)
        site.tree.specials["content/en/\u{FFFD}.md"] = .badName
        let found = try site.build().report.findings
        #expect(found.map(\.id.name) == Array(repeating: "bad-file-name", count: 4))
    }

    @Test func reportsFoldersNestedWithoutEnd() throws {
        let deep = String(repeating: "d/", count: 200)
        let found = try TestSite(["content/en/a.md": Self.article, "content/en/\(deep)x.md": Self.article]).build()
            .report.findings
        #expect(found.map(\.id.name) == ["link-loop"])
    }

    @Test(arguments: [
        "", "\u{FEFF}", "---", "---\n---", "---\n---\n", "\0", "{{", "<", "[", "![", "\u{FEFF}---\ntitle: x\n---\n",
        "\r\r\r", "```",
    ])
    func doesNotCrashOnAnArticleOf(_ text: String) throws {
        let output = try TestSite([
            "content/en/a.md": text, "content/en/b.md": "---\ntitle: \(text.filter { $0 == "{" })x\n---\n" + text,
        ]).build()
        #expect(output.report.articles == 2)
    }

    @Test(arguments: [
        "", "[]", "- a", "title", "title:", "locales: en", "locales: { en: }", "title: { xx: y }", "\0", "%YAML 1.1",
        "a: *x", "&a [*a]",
    ])
    func reportsAConfigurationThatSaysTooLittle(_ text: String) throws {
        let output = try TestSite(["content/en/a.md": Self.article, "site.yaml": text]).build()
        #expect(!output.report.findings.isEmpty)
    }

    @Test func doesNotCrashOnAFootnote() throws {
        let output = try TestSite([
            "content/en/a.md": "---\ntitle: A\n---\n\nText[^1] and[^b] more[^1].\n\n[^1]: One.\n[^b]: Two.\n"
        ]).build()
        #expect(output.report.findings.isEmpty)
        let page = HTMLPage(output.files["en/a/index.html"] ?? [])
        #expect(page.problems == [])
        #expect(output.text("en/a/index.html").contains("One.") && output.text("en/a/index.html").contains("Two."))
    }

    /// Random changes to good files: whatever comes of it, the build ends and every place is in a file that there is.
    @Test func survivesRandomDamage() throws {
        var random = SeededGenerator(seed: 11)
        let good =
            "---\ntitle: A\ntags: [a, b]\nkind: faq\naliases: [/x/]\n---\n\n# Q\n\nA [l](a.md#q) ![i](x.png) **b** <B a=\"c\"/>\n\n> [!NOTE]\n> n\n\n1. a\n2. b\n"
        for _ in 0..<60 {
            var bytes = Array(good.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
                }
            }
            var site = TestSite([:])
            site.tree.files["content/en/a.md"] = bytes
            let output = try site.build(workers: 1)
            for finding in output.report.findings {
                #expect(finding.place.line >= 1 && finding.place.column >= 1, "\(finding.place)")
            }
            if !output.report.hasErrors { #expect(output.writtenTwice.isEmpty) }
        }
    }
}
