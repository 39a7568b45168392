import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

@Suite struct SectionNavigationTests {
    private static func article(_ title: String) -> String { "---\ntitle: \(title)\n---\n\nText.\n" }

    /// Where a page's links lead, from the site's root, with the text of each.
    private func targets(_ output: TestSite.Output, _ path: String) throws -> [String: String] {
        let page = HTMLPage(try #require(output.files[path]))
        #expect(page.problems == [])
        let folder = String(path.dropLast("index.html".count))
        let pairs = page.all("a").compactMap { link -> (String, String)? in
            guard let href = link["href"], !Reference.isExternal(href),
                let target = RelativeURL.decode(String(href.prefix { $0 != "#" }))
            else { return nil }
            return RelativeURL.resolve(target, in: folder).map { (link.text, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    @Test func leadsToTheRightPageFromEachPageOfASection() throws {
        var files: [String: String] = [:]
        for section in ["s", "t"] {
            files["content/en/\(section)/index.md"] = Self.article("Section \(section)")
            for name in ["a", "b", "c"] {
                files["content/en/\(section)/\(name).md"] = Self.article("Page \(section)\(name)")
            }
            files["content/en/\(section)/folder/deep.md"] = Self.article("Deep \(section)")
        }
        for workers in [1, 4] {
            let output = try TestSite(files).build(workers: workers)
            #expect(output.report.findings.isEmpty)
            for name in ["a", "b", "c"] {
                let targets = try targets(output, "en/s/\(name)/index.html")
                for other in ["a", "b", "c"] { #expect(targets["Page s\(other)"] == "en/s/\(other)/", "from \(name)") }
                #expect(targets["Section s"] == "en/s/" && targets["Section t"] == "en/t/")
            }
        }
    }

    @Test func leadsToTheRightPageFromTheHeaderOfEachSection() throws {
        var site = TestSite([
            "content/en/s/faq.md": Self.article("FAQ"), "content/en/s/other.md": Self.article("Other"),
            "content/en/t/page.md": Self.article("Page"),
            "content/en/t/faq.md": Self.article("Wrong"),
        ])
        site.tree.files["site.yaml"] = Array(
            (TestSite.oneLocale + "navigation:\n  - { page: s/faq, title: HeaderLink }\n").utf8)
        let output = try site.build()
        #expect(output.report.findings.isEmpty)
        for path in [
            "en/s/other/index.html", "en/s/faq/index.html", "en/t/page/index.html", "en/t/faq/index.html",
            "en/index.html", "en/t/index.html",
        ] {
            #expect(try targets(output, path)["HeaderLink"] == "en/s/faq/", "\(path)")
        }
    }

    @Test func marksTheLinkOfThePageItselfOnly() throws {
        let output = try TestSite([
            "content/en/s/a.md": Self.article("A"), "content/en/s/b.md": Self.article("B"),
            "content/en/s/index.md": Self.article("S"),
            "content/en/top.md": Self.article("Top"),
        ]).build()
        for (path, title) in [("en/s/a/", "A"), ("en/s/b/", "B"), ("en/s/", "S"), ("en/top/", "Top")] {
            let page = HTMLPage(try #require(output.files[path + "index.html"]))
            #expect(page.all("a").filter { $0["aria-current"] == "page" }.map(\.text) == [title])
        }
    }

    @Test func staysSmallInASiteOfAThousandFolders() throws {
        var files: [String: String] = [:]
        for index in 1...1000 {
            let name = String("00\(index)".suffix(4))
            files["content/en/f\(name)/index.md"] = Self.article("Folder \(name)")
            if index % 2 == 0 { files["content/en/f\(name)/page.md"] = Self.article("Page \(name)") }
        }
        let output = try TestSite(files).build()
        #expect(output.report.pages == 1500)
        for (path, bytes) in output.files where path.hasPrefix("en/f") {
            #expect(bytes.count < 40_000, "\(path): \(bytes.count) bytes")
        }
        for name in ["f001", "f0050", "f0051", "f0500", "f0999", "f1000"] {
            let page = HTMLPage(try #require(output.files["en/\(name)/index.html"]))
            #expect(page.all("a").filter { $0["aria-current"] == "page" }.count == 1, "\(name)")
        }
        let targets = try targets(output, "en/f0500/page/index.html")
        #expect(targets["Folder 0500"] == "en/f0500/" && targets["Page 0500"] == "en/f0500/page/")
        #expect(targets["Folder 0499"] == "en/f0499/" && targets["Folder 0999"] == nil)
        // Nothing is out of reach: the landing page of the level lists all.
        let home = try self.targets(output, "en/index.html")
        #expect((1...1000).allSatisfy { home.values.contains("en/f\(String("00\($0)".suffix(4)))/") })
    }

    @Test func staysSmallInAFolderOfAThousandPages() throws {
        var files: [String: String] = [:]
        for index in 1...1000 { files["content/en/big/p\(index).md"] = Self.article("Page \(index)") }
        let output = try TestSite(files).build()
        #expect(output.report.pages == 1000)
        var total = 0
        for (path, bytes) in output.files where path.hasPrefix("en/big/p") {
            total += bytes.count
            #expect(bytes.count < 40_000, "\(path): \(bytes.count) bytes")
        }
        #expect(total < 30_000_000)
        for number in [1, 100, 101, 550, 1000] {
            let page = HTMLPage(try #require(output.files["en/big/p\(number)/index.html"]))
            #expect(page.all("a").filter { $0["aria-current"] == "page" }.map(\.text) == ["Page \(number)"])
        }
    }
}
