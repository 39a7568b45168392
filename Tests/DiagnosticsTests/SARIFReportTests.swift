import Diagnostics
import Foundation
import Testing

@Suite struct SARIFReportTests {
    private static let broken = FindingRule(FindingID("broken-link", .error), "A link that leads nowhere")
    private static let alt = FindingRule(FindingID("missing-alt", .warning), "An image without an alternative text")

    private func run(
        _ findings: [Finding], _ files: [String: String] = [:], prefix: String = ""
    ) throws -> [String: Any] {
        let report = SARIFReport(
            rules: [Self.alt, Self.broken], version: "1.2.3", paths: ReportPaths(prefix: prefix)
        ) { files[$0].map { Array($0.utf8) } }
        let bytes = report.bytes(of: findings)
        #expect(bytes.last == 0x0A)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
        return try #require((root["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ run: [String: Any]) throws -> [[String: Any]] {
        try #require(run["results"] as? [[String: Any]])
    }

    private func physical(_ location: Any?) throws -> [String: Any] {
        try #require((location as? [String: Any])?["physicalLocation"] as? [String: Any])
    }

    private func fingerprint(_ result: [String: Any]) -> String? {
        (result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
    }

    @Test func describesAllRulesAlsoThoseWithoutAFinding() throws {
        let run = try run([])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "kotae" && driver["version"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["missing-alt", "broken-link"])
        let levels = rules.map { ($0["defaultConfiguration"] as? [String: String])?["level"] }
        #expect(levels == ["warning", "error"])
        #expect((rules[1]["shortDescription"] as? [String: String])?["text"] == "A link that leads nowhere")
        #expect(try results(run).isEmpty)
    }

    /// Columns are counted as `columnKind` says: a character outside of the first plane is one, not two.
    @Test func countsColumnsInCodePoints() throws {
        let finding = Finding(Self.broken.id, at: Place(path: "a.md", line: 2, column: 4), "“b.md” leads nowhere")
        let run = try run([finding], ["a.md": "# 題\r\n😀𠮷、[b](b.md)です。\r\n"])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let result = try #require(try results(run).first)
        let place = try physical((result["locations"] as? [Any])?.first)
        let region = try #require(place["region"] as? [String: Any])
        #expect(region["startLine"] as? Int == 2 && region["startColumn"] as? Int == 4)
        #expect((region["snippet"] as? [String: String])?["text"] == "[b](b.md)です。")
        let context = try #require(place["contextRegion"] as? [String: Any])
        #expect((context["snippet"] as? [String: String])?["text"] == "😀𠮷、[b](b.md)です。")
        #expect(result["ruleId"] as? String == "broken-link" && result["ruleIndex"] as? Int == 1)
        #expect(result["level"] as? String == "error")
    }

    @Test(arguments: [
        ("content/ja/よくある質問.md", "content/ja/%E3%82%88%E3%81%8F%E3%81%82%E3%82%8B%E8%B3%AA%E5%95%8F.md"),
        ("Q&A #1?.md", "Q%26A%20%231%3F.md"), ("100%.md", "100%25.md"), ("a:b.md", "a%3Ab.md"), ("a~-_.md", "a~-_.md"),
    ])
    func writesPathsAsRelativeReferences(_ path: String, _ expected: String) throws {
        let run = try run([Finding(Self.alt.id, at: Place(path: path), "x")], prefix: "docs/kb/")
        let place = try physical((try results(run).first?["locations"] as? [Any])?.first)
        let artifact = try #require(place["artifactLocation"] as? [String: String])
        #expect(artifact == ["uri": "docs/kb/" + expected, "uriBaseId": "%SRCROOT%"])
    }

    @Test func namesTheOtherEndAsARelatedPlace() throws {
        var finding = Finding(Self.broken.id, at: Place(path: "a.md"), "“x” differs", explanation: "Why.", fix: "Do.")
        finding.notes = [
            .init(place: Place(path: "p.yaml", line: 3, column: 2), "The claim is “facts.x”."), .init("By the way."),
        ]
        let result = try #require(try results(try run([finding], ["p.yaml": "a\nb\n  x: 1\n"])).first)
        #expect((result["message"] as? [String: String])?["text"] == "“x” differs. Why. By the way. Do.")
        let related = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
        #expect(related["id"] as? Int == 1)
        #expect((related["message"] as? [String: String])?["text"] == "The claim is “facts.x”.")
        let region = try #require(try physical(related)["region"] as? [String: Any])
        #expect((region["snippet"] as? [String: String])?["text"] == " x: 1")
    }

    @Test func keepsFingerprintsWhileLinesMove() throws {
        let text = "one\n  [b](b.md)\nthree\n"
        func print(_ line: Int, _ text: String, _ path: String = "a.md") throws -> String? {
            let finding = Finding(Self.broken.id, at: Place(path: path, line: line, column: 3), "gone on line \(line)")
            return fingerprint(try #require(try results(try run([finding], [path: text])).first))
        }
        let first = try #require(try print(2, text))
        #expect(try print(4, "new\n\none\n\t[b](b.md)  \nthree\n") == first)
        #expect(try print(2, "one\n  [c](c.md)\nthree\n") != first)
        #expect(try print(2, text, "b.md") != first)
    }

    @Test func tellsLikeFindingsOfOneLineApart() throws {
        let findings = [1, 5].map { Finding(Self.broken.id, at: Place(path: "a.md", line: 1, column: $0), "gone") }
        let prints = try results(try run(findings, ["a.md": "[b] [b]\n"])).map(fingerprint)
        #expect(Set(prints).count == 2)
    }

    @Test func quotesNoFileThatMustNotBeQuoted() throws {
        let finding = Finding(Self.broken.id, at: Place(path: "site.yaml", line: 2, column: 3), "secret")
        let result = try #require(try results(try run([finding])).first)
        let place = try physical((result["locations"] as? [Any])?.first)
        #expect((place["region"] as? [String: Any])?["snippet"] == nil && place["contextRegion"] == nil)
    }
}
