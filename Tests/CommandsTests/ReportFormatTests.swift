import Foundation
import TestSupport
import Testing

/// What `kotae check` prints for other programs, about one site with much that is wrong.
@Suite struct ReportFormatTests {
    private let kotae: Executable
    private let folder: TemporaryFolder

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
    }

    private static let policy = """
        policy: shop
        names: { card: { en: [card], ja: [カード] } }
        facts: { days: { min: 5, max: 7 }, cards: true }
        rules: { total: given.a + 1 }
        tests:
          sum: { given: { a: 1 }, expect: { total: 2 } }
          wrong-sum: { given: { a: 1 }, expect: { total: 3 } }
        claims:
          delivery: { value: facts.days, unit: day }
          cards: { holds: facts.cards }
          old: { holds: facts.cards, knownFalse: { since: 2026-01-01, reason: "<b>&\\"x\\"" } }

        """

    private func makeSite(at prefix: String = "") throws {
        try folder.write([
            prefix + "site.yaml": """
            title: Shop
            baseURL: https://kb.example.com/
            locales: { en: { name: English }, ja: { name: 日本語 } }

            """,
            prefix + "content/policies/shop.yaml": Self.policy,
            prefix + "content/en/Q&A, 1.md":
                "---\ntitle: A\nkind: faq\n---\n\n## How long? {#long}\n\n"
                + "It takes [5 to 6 days](claim:delivery).\n\n"
                + "## Cards? {#cards}\n\nYou [can pay by card](claim:cards), and [cannot](claim:old).\n\n"
                + "[x](gone.md)\n",
            prefix + "content/ja/Q&A, 1.md":
                "---\ntitle: A\nkind: faq\n---\n\n## いつ届きますか {#long}\n\n"
                + "😀𠮷、[5～7日](claim:delivery)です。[絵](a\u{1}b.png)\n\n"
                + "## カード {#cards}\n\n[カードで支払えません](claim:cards)。[無理](claim:old)です。\n",
        ])
    }

    private func check(_ format: String, _ more: [String] = []) throws -> Executable.Result {
        try kotae.run(
            ["check", "--quiet", "--as-of", "2026-11-23", "--format", format] + more, in: folder.path)
    }

    @Test(arguments: [("junit", "check.junit.xml"), ("github", "check.github.txt")])
    func printsTheRecordedReport(_ format: String, _ golden: String) throws {
        try makeSite()
        let result = try check(format)
        #expect(result.status == 1 && result.errors.isEmpty, "\(result.errors)")
        #expect(Golden.difference(result.output, from: "golden/reports/\(golden)") == nil)
    }

    /// Only the results: the rules are those of the catalog, and so are their numbers.
    @Test func printsTheRecordedResultsAsSARIF() throws {
        try makeSite()
        let golden = "golden/reports/check.sarif"
        let output = try check("sarif").output
        let recorded = try String(contentsOf: Fixtures.root.appendingPathComponent(golden), encoding: .utf8)
        guard try Self.results(output) != Self.results(recorded) || Golden.isRecording else { return }
        #expect(Golden.difference(output, from: golden) == nil)
    }

    private static func results(_ sarif: String) throws -> [String] {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        return try #require(run["results"] as? [[String: Any]]).map { result in
            var result = result
            result["ruleIndex"] = nil
            return String(
                decoding: try JSONSerialization.data(withJSONObject: result, options: .sortedKeys), as: UTF8.self)
        }
    }

    @Test func countsCasesAndFailuresAsItListsThem() throws {
        try makeSite()
        let result = try check("junit")
        let root = try XMLDocumentReader.read(Array(result.output.utf8))
        #expect(root.name == "testsuites")
        let suites = root.all("testsuite")
        #expect(
            suites.compactMap { $0.attributes["name"] } == [
                "content/en/Q&A, 1.md", "content/ja/Q&A, 1.md", "content/policies/shop.yaml",
            ])
        for suite in suites {
            let cases = suite.all("testcase")
            #expect(suite.attributes["tests"] == "\(cases.count)")
            #expect(suite.attributes["failures"] == "\(cases.count { $0.first("failure") != nil })")
            #expect(suite.attributes["skipped"] == "\(cases.count { $0.first("skipped") != nil })")
        }
        let cases = suites.flatMap { $0.all("testcase") }
        #expect(root.attributes["tests"] == "\(cases.count)")
        #expect(root.attributes["failures"] == "\(cases.count { $0.first("failure") != nil })")
        func isFailed(_ name: String) -> Bool? {
            cases.first { $0.attributes["name"] == name }.map { $0.first("failure") != nil }
        }
        #expect(isFailed("test sum") == false && isFailed("test wrong-sum") == true)
        #expect(isFailed("claim delivery: “5 to 6 days”") == true && isFailed("claim delivery: “5～7日”") == false)
        #expect(isFailed("broken-link") == true)
        let old = try #require(cases.first { $0.attributes["name"] == "claim old" })
        #expect(old.first("skipped")?.attributes["message"] == "known to be false: <b>&\"x\"")
        #expect(old.first("system-out") != nil)
    }

    /// With `--strict` a warning forbids a build, so it is a failure there too.
    @Test func makesFailuresOfWarningsWhenStrict() throws {
        try makeSite()
        func failures(_ more: [String]) throws -> Int {
            let root = try XMLDocumentReader.read(Array(try check("junit", more).output.utf8))
            return try #require(root.attributes["failures"].flatMap { Int($0) })
        }
        #expect(try failures(["--strict"]) > failures([]))
    }

    @Test func listsWhatPassedAlsoWhereABuildHasNothingToDo() throws {
        try makeSite()
        try folder.write([
            "content/en/Q&A, 1.md":
                "---\ntitle: A\nkind: faq\n---\n\n## How long? {#long}\n\nIt takes [5 to 7 days](claim:delivery).\n",
            "content/ja/Q&A, 1.md": "---\ntitle: A\n---\n\n[カードで支払えます](claim:cards)。\n",
            "content/policies/shop.yaml": Self.policy.replacing("total: 3", with: "total: 2"),
        ])
        func build() throws -> String {
            let result = try kotae.run(["build", "-q", "--format", "junit"], in: folder.path)
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        let first = try build()
        let second = try build()
        #expect(first.contains("claim delivery: “5 to 7 days”") && first == second)
    }

    @Test func saysThatASiteWithoutPoliciesWasChecked() throws {
        try folder.write([
            "site.yaml": "title: A\nbaseURL: https://a.example/\nlocales: { en: { name: English } }\n",
            "content/en/a.md": "---\ntitle: A\n---\n\nText.\n",
        ])
        let root = try XMLDocumentReader.read(Array(try check("junit").output.utf8))
        #expect(root.attributes == ["name": "kotae", "tests": "1", "failures": "0", "errors": "0", "skipped": "0"])
    }

    /// Services look for files from the repository's folder on.
    @Test func namesFilesFromTheRepositoryOn() throws {
        try makeSite(at: "docs/kb/")
        let started = try check("github", ["--site", "docs/kb"])
        #expect(started.output.contains("file=docs/kb/content/en/Q&A%2C 1.md,"))
        let inside = try kotae.run(
            ["check", "-q", "--format", "github"], in: folder.path + "/docs/kb",
            environment: ["GITHUB_WORKSPACE": folder.path])
        #expect(inside.output.contains("file=docs/kb/content/en/Q&A%2C 1.md,"))
        let sarif = try check("sarif", ["--site", "docs/kb/"])
        #expect(sarif.output.contains(#""uri":"docs/kb/content/en/Q%26A%2C%201.md""#))
    }
}
