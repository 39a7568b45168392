import Diagnostics
import KnowledgeBase
import Rules
import Testing

/// A small site in memory: policies and articles as text.
struct Site {
    var policies: [(path: String, text: String)] = []
    var articles: [ArticleProse] = []
    var asOf = "2026-11-23"
    var options = RulesOptions()

    /// One policy, and one FAQ in Japanese.
    init(_ policy: String, ja: String = "", asOf: String = "2026-11-23") {
        policies = [("content/policies/p.yaml", policy)]
        if !ja.isEmpty { articles = [MarkdownFixture.article(ja)] }
        self.asOf = asOf
    }

    func adding(en: String, group: Int = 1) -> Site {
        var site = self
        site.articles.append(
            MarkdownFixture.article(en, locale: "en", path: "content/en/faq.md", url: "en/faq/", group: group))
        return site
    }

    func adding(file path: String, _ text: String) -> Site {
        var site = self
        site.policies.append((path, text))
        return site
    }

    var input: RulesInput {
        get throws {
            RulesInput(
                files: policies.map { SourceText(path: $0.path, bytes: Array($0.text.utf8)) }, articles: articles,
                asOf: try #require(CalendarDate(asOf)), options: options)
        }
    }

    var report: RulesReport { get throws { RulesCheck.run(try input).report } }

    /// Findings with one of the ids, each as `path:line:column severity id: summary`, then its other lines.
    func findings(_ ids: String...) throws -> [String] {
        RulesCheck.run(try input).findings.filter { ids.isEmpty || ids.contains($0.id.name) }.map(Self.text)
    }

    static func text(_ finding: Finding) -> String {
        var lines = ["\(finding.place) \(finding.severity) \(finding.id.name): \(finding.summary)"]
        if !finding.explanation.isEmpty { lines.append("  " + finding.explanation) }
        if !finding.fix.isEmpty { lines.append("  help: " + finding.fix) }
        for note in finding.notes { lines.append("  note: " + (note.place.map { "\($0): " } ?? "") + note.text) }
        return lines.joined(separator: "\n")
    }
}

/// Compares whole texts; a failure shows what was found.
func expectTexts(
    _ found: [some StringProtocol], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
    let found = found.map { String($0) }
    #expect(
        found == expected, "found:\n\(found.joined(separator: "\n"))\nexpected:\n\(expected.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
}
