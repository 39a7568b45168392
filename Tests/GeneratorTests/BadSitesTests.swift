import Diagnostics
import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Generator

/// Each folder of Fixtures/bad-sites is a site with something wrong, and `expected.txt` the report that its author
/// gets.
@Suite struct BadSitesTests {
    @Test(arguments: Fixtures.names(in: "bad-sites"))
    func reportsExactlyWhatIsWrong(_ name: String) throws {
        let folder = Fixtures.root.appendingPathComponent("bad-sites/\(name)")
        let tree = DiskTree(root: folder.path)
        let output = try TestSite.build(tree)
        let report = TextReport(usesColor: false) { try? tree.read($0) }
        let text = report.text(of: output.report.findings) + TextReport.count(of: output.report.findings) + "\n"
        let difference = Golden.difference(text, from: "bad-sites/\(name)/expected.txt")
        #expect(difference == nil)
        #expect(!output.report.findings.isEmpty)
        if !output.report.hasErrors { #expect(output.writtenTwice.isEmpty) }
    }

    @Test func reportsTheSameWhateverTheThreadsAndTheOrderOfTheFolders() throws {
        for name in ["several-at-once", "two-outputs", "broken-anchor"] {
            var tree = MemoryTree()
            for (path, bytes) in Fixtures.files(below: Fixtures.root.appendingPathComponent("bad-sites/\(name)"))
            where path != "expected.txt" {
                tree.files[path] = bytes
            }
            let first = try TestSite.build(tree, workers: 1).report.findings
            tree.listsBackwards = true
            for workers in [1, 2, 8] { #expect(try TestSite.build(tree, workers: workers).report.findings == first) }
        }
    }

    @Test func hasASiteForEachKindOfFinding() throws {
        let texts = Fixtures.names(in: "bad-sites").map { name in
            (try? String(
                contentsOf: Fixtures.root.appendingPathComponent("bad-sites/\(name)/expected.txt"), encoding: .utf8))
                ?? ""
        }
        // Made in memory or on a disk by HostileFilesTests, because a repository cannot hold them.
        let elsewhere: Set = [
            "broken-symbolic-link", "link-outside", "link-loop", "unreadable-file", "bad-file-name", "file-too-large",
            "changed-during-build", "missing-template",
        ]
        // What the parser finds has tests beside it.
        let generator: Set = [
            "yaml-syntax", "duplicate-key", "unknown-key", "missing-key", "wrong-type", "missing-configuration",
            "empty-site",
            "missing-base-url", "unknown-locale", "invalid-text", "duplicate-translation", "output-collision",
            "bad-tag", "bad-slug",
            "bad-alias", "bad-navigation", "broken-link", "broken-anchor", "missing-image", "missing-alt",
            "hot-linked-image",
            "unused-image", "missing-thumbnail", "unknown-component", "missing-strings", "missing-partial",
            "partial-cycle",
            "unknown-variable", "template-syntax", "unused-template", "review-overdue", "expired-article",
        ]
        #expect(generator.union(elsewhere).isSubset(of: FindingCatalog.names))
        for id in generator.sorted() { #expect(texts.contains { $0.contains("[\(id)]") }, "\(id)") }
    }
}
