import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

/// The recipes of docs/publishing.md are copied and pasted: what they say must exist.
@Suite struct PublishingRecipesTests {
    private let kotae: Executable
    private let root: URL
    private let text: String

    init() throws {
        kotae = try Executable.built()
        root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
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

    /// Runs the workflow's own scripts up to the publish, as a runner does, with a compiler that only writes a file.
    @Test func hasAWorkflowThatPutsKotaeIntoThePath() throws {
        let workflow = try #require(blocks("yaml").compactMap { try parse($0) }.first { $0["jobs"] != nil })
        let steps = try #require(workflow["jobs"]?["publish"]?["steps"]?.items)
        let checkouts = steps.filter { $0["uses"]?.text?.hasPrefix("actions/checkout@") == true }
        #expect(checkouts.map { $0["with"]?["path"]?.text } == ["site", "kotae"])
        let folder = try TemporaryFolder()
        let setup = try String(contentsOf: root.appendingPathComponent("bin/setup"), encoding: .utf8)
        #expect(setup.contains("purpose=${1:-site}"))
        let package = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
        #expect(package.contains(".executable(name: \"kotae\"") || package.contains("name: \"kotae\""))
        let script = "#!/bin/sh\necho \"$0 $*\" >> \(folder.path)/calls\n"
        try folder.write([
            "workspace/kotae/bin/setup": script, "workspace/site/site.yaml": "", "tools/git": script,
            "tools/swift": script + "mkdir -p .build/release && echo built > .build/release/kotae\n",
        ])
        for name in ["workspace/kotae/bin/setup", "tools/git", "tools/swift"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + name)
        }
        for step in steps {
            guard let run = step["run"]?.text, !run.hasPrefix("kotae "), !run.hasPrefix("gh ") else { continue }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-e", "-o", "pipefail", "-c", run]
            process.currentDirectoryURL = URL(
                fileURLWithPath: folder.path + "/workspace/" + (step["working-directory"]?.text ?? ""))
            process.environment = [
                "PATH": folder.path + "/tools:/usr/bin:/bin", "GITHUB_OUTPUT": folder.path + "/output",
                "GITHUB_PATH": folder.path + "/path", "GITHUB_WORKSPACE": folder.path + "/workspace",
            ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(run)")
        }
        func text(_ name: String) -> String {
            (try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)) ?? ""
        }
        #expect(text("path") == folder.path + "/workspace/kotae-bin\n")
        #expect(text("workspace/kotae-bin/kotae") == "built\n")
        #expect(text("output").wholeMatch(of: /key=kotae-.*-[0-9a-f]{12}\n/) != nil, "\(text("output"))")
        #expect(text("calls").contains("bin/setup site") && text("calls").contains("swift build -c release"))
    }

    @Test func namesOnlyOptionsThatTheCommandTakes() throws {
        let help = try kotae.run(["publish", "--help"]).output
        let lines = text.split(separator: "\n").filter { $0.contains("kotae publish") }
        let options = lines.flatMap { $0.matches(of: /--[a-z][a-z-]+/).map { String($0.output) } }
        #expect(options.contains("--max-deletes") && options.contains("--rollback"))
        for option in Set(options) { #expect(help.contains(option), "\(option)") }
    }
}
