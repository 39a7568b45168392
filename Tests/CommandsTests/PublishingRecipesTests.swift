import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// The recipes of docs/publishing.md are copied and pasted: what they say must exist.
@Suite struct PublishingRecipesTests {
    private let kotae: Executable
    private let text: String

    init() throws {
        kotae = try Executable.built()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("docs/publishing.md"), encoding: .utf8)
    }

    /// The fenced blocks of a language.
    private func blocks(_ language: String) -> [String] {
        text.components(separatedBy: "```" + language + "\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }

    private func parse(_ yaml: String) throws -> YAMLNode? {
        let parsed = YAMLParser.parse(SourceText(path: "docs/publishing.md", bytes: Array(yaml.utf8)))
        try #require(parsed.findings.isEmpty, "\(parsed.findings.map(\.summary)) in\n\(yaml)")
        return parsed.node
    }

    @Test func namesTargetsThatSiteYAMLTakes() throws {
        let targets = try blocks("yaml").filter { try parse($0)?["publish"]?.pairs != nil }
        #expect(targets.count >= 5)
        for block in targets {
            let folder = try TemporaryFolder()
            let address = block.contains("baseURL:") ? "" : "baseURL: https://kb.example.com/\n"
            try folder.write([
                "kb/site.yaml": "title: Help\n\(address)locales: { en: { name: English } }\n\(block)\n",
                "kb/content/en/a.md": "---\ntitle: A\n---\n\nText.\n",
            ])
            let run = try kotae.run(["check", "--strict"], in: folder.path + "/kb")
            #expect(run.status == 0, "\(run.errors) for\n\(block)")
        }
    }

    @Test func hasAWorkflowWhoseStepsRunOrUseSomething() throws {
        let workflow = try #require(blocks("yaml").compactMap { try parse($0) }.first { $0["jobs"] != nil })
        #expect(workflow["on"]?["push"] != nil && workflow["permissions"]?["contents"] != nil)
        for job in try #require(workflow["jobs"]?.pairs) {
            #expect(job.value["runs-on"]?.text?.isEmpty == false)
            let steps = try #require(job.value["steps"]?.items)
            #expect(steps.allSatisfy { ($0["run"] == nil) != ($0["uses"] == nil) })
            #expect(steps.contains { $0["run"]?.text?.hasPrefix("kotae publish") == true })
        }
    }

    @Test func namesOnlyOptionsThatTheCommandTakes() throws {
        let help = try kotae.run(["publish", "--help"]).output
        let lines = text.split(separator: "\n").filter { $0.contains("kotae publish") }
        let options = lines.flatMap { $0.matches(of: /--[a-z][a-z-]+/).map { String($0.output) } }
        #expect(options.contains("--max-deletes") && options.contains("--rollback"))
        for option in Set(options) { #expect(help.contains(option), "\(option)") }
    }
}
