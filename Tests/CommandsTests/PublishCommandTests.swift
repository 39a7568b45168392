import Foundation
import TestSupport
import Testing

/// `kotae publish` from a site's source to a target, by the built command.
@Suite struct PublishCommandTests {
    private let kotae: Executable
    private let folder: TemporaryFolder
    private let environment: [String: String]

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
        // As on a machine that nobody has set up git on.
        environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
            "GIT_CONFIG_NOSYSTEM": "1",
        ]
    }

    private func makeSite(_ publish: String, articles: [String: String] = ["a": "One.", "b": "Two."]) throws {
        try? FileManager.default.removeItem(at: folder.url.appendingPathComponent("kb/content"))
        try folder.write([
            "kb/site.yaml":
                "title: Help\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n\(publish)\n"
        ])
        for (name, text) in articles {
            try folder.write(["kb/content/en/\(name).md": "---\ntitle: \(name)\n---\n\n\(text)\n"])
        }
    }

    private func publish(_ arguments: String...) throws -> Executable.Result {
        try kotae.run(["publish", "--site", "kb"] + arguments, in: folder.path, environment: environment)
    }

    private struct Answer: Decodable {
        struct Plan: Decodable {
            struct Pages: Decodable { var locale: String?, new: [String], changed: [String], gone: [String] }
            struct File: Decodable { var path: String, change: String, bytes: Int }
            var upToDate: Bool, bytesToSend: Int, pages: [Pages], files: [File]
        }
        struct Build: Decodable { var errors: Int }
        struct Result: Decodable { var sent: Int, deleted: Int }
        var target: String, build: Build, plan: Plan, result: Result?
    }

    private func expectPlan(_ run: Executable.Result, changed: [String], gone: [String]) throws {
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
        #expect(answer.target == "disk" && answer.build.errors == 0 && answer.result == nil)
        #expect(answer.plan.pages.map(\.locale) == ["en"] && !answer.plan.upToDate)
        #expect(answer.plan.pages.first?.changed == changed && answer.plan.pages.first?.gone == gone)
        let sent = answer.plan.files.filter { ["new", "changed"].contains($0.change) }
        #expect(sent.reduce(0) { $0 + $1.bytes } == answer.plan.bytesToSend && answer.plan.bytesToSend > 0)
        #expect(answer.plan.files.contains { $0.path == "en/b/index.html" && $0.change == "gone" })
    }

    @Test func saysToProgramsWhatItDid() throws {
        try makeSite("publish: { disk: { type: folder, path: ../www/kb } }")
        for sends in [true, false] {
            let run = try publish("--format", "json", "-q")
            #expect(run.status == 0, "\(run.errors)")
            let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
            #expect(answer.plan.upToDate == !sends && (answer.result != nil) == sends)
            #expect(sends == ((answer.result?.sent ?? 0) > 0))
        }
    }

    /// What a branch of the bare repository holds at a path; nil where there is none.
    private func blob(_ path: String) throws -> String? {
        try git(["--git-dir", folder.path + "/host.git", "cat-file", "blob", "gh-pages:" + path])
    }

    private func git(_ arguments: [String]) throws -> String? {
        let program = Executable(url: URL(fileURLWithPath: "/usr/bin/env"))
        let result = try program.run(["git"] + arguments, environment: environment)
        return result.status == 0 ? result.output : nil
    }

    private var hasGit: Bool {
        get throws {
            if try git(["--version"]) != nil { return true }
            print("skipped: git not installed")
            return false
        }
    }

    @Test func publishesToAFolderAndGoesBack() throws {
        try makeSite("publish: { disk: { type: folder, path: ../www/kb } }")
        let first = try publish()
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.isEmpty && !first.errors.contains("\u{1B}"))
        #expect(first.errors.contains("disk (../www/kb):\n  en: pages: 5 new\n    new en/\n    new en/404.html\n"))
        #expect(first.errors.contains("published to disk as r000001: "))
        for (path, bytes) in Fixtures.files(below: folder.url.appendingPathComponent("kb/public"))
        where path != "kotae-manifest.txt" {
            let published = try? Data(contentsOf: folder.url.appendingPathComponent("www/kb/" + path))
            #expect(published.map { Array($0) } == bytes, "\(path)")
        }
        let again = try publish("disk")
        #expect(again.status == 0 && again.errors.hasSuffix("disk is up to date: nothing to do\n"), "\(again.errors)")
        try makeSite("publish: { disk: { type: folder, path: ../www/kb } }", articles: ["a": "Three."])
        let dry = try publish("--dry-run")
        #expect(dry.status == 0)
        #expect(dry.errors.contains("    changed en/\n    changed en/a/\n    gone en/b/\n"), "\(dry.errors)")
        #expect(folder.exists("www/kb/en/b/index.html"))
        try expectPlan(publish("--dry-run", "--format", "json", "-q"), changed: ["en/", "en/a/"], gone: ["en/b/"])
        #expect(folder.exists("www/kb/en/b/index.html"))
        #expect(try publish("-q").errors.isEmpty)
        #expect(folder.text("www/kb/en/a/index.html")?.contains("Three.") == true)
        #expect(!folder.exists("www/kb/en/b"))
        let back = try publish("--rollback")
        #expect(back.status == 0 && back.errors == "disk went back from r000002 to r000001\n", "\(back.errors)")
        #expect(folder.text("www/kb/en/a/index.html")?.contains("One.") == true)
        #expect(folder.exists("www/kb/en/b/index.html"))
        let none = try publish("--rollback")
        #expect(none.status == 1 && none.errors.hasPrefix("kotae: "), "\(none.errors)")
    }

    @Test(arguments: ["orphan", "kept"])
    func publishesToABareRepositoryAndGoesBack(history: String) throws {
        guard try hasGit else { return }
        #expect(try git(["init", "--quiet", "--bare", folder.path + "/host.git"]) != nil)
        let target = "publish: { pages: { type: git, repository: ../host.git, history: \(history) } }"
        try makeSite(target)
        let first = try publish("pages")
        #expect(first.status == 0, "\(first.errors)")
        #expect(try blob("en/a/index.html")?.contains("One.") == true)
        #expect(try blob(".nojekyll") != nil)
        let again = try publish()
        #expect(again.status == 0 && again.errors.hasSuffix("pages is up to date: nothing to do\n"), "\(again.errors)")
        try makeSite(target, articles: ["a": "Three."])
        #expect(try publish().status == 0)
        #expect(try blob("en/a/index.html")?.contains("Three.") == true)
        #expect(try blob("en/b/index.html") == nil)
        let back = try publish("--rollback")
        #expect(back.status == 0, "\(back.errors)")
        #expect(try blob("en/a/index.html")?.contains("One.") == true)
        #expect(try blob("en/b/index.html") != nil)
    }

    @Test func refusesToDeleteMoreThanItMayWhereNobodyCanBeAsked() throws {
        let target = "publish: { disk: { type: folder, path: ../www/kb } }"
        try makeSite(target)
        #expect(try publish().status == 0)
        try makeSite(target, articles: ["a": "One."])
        let refused = try publish("--max-deletes", "0")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("files would be deleted, more than 0\n"), "\(refused.errors)")
        #expect(refused.errors.hasSuffix("Nobody can be asked here; --yes answers all questions with yes.\n"))
        #expect(folder.exists("www/kb/en/b/index.html"))
        #expect(try publish("--max-deletes", "0", "--yes").status == 0)
        #expect(!folder.exists("www/kb/en/b"))
    }

    @Test func leavesAFolderOfOthersUntilItIsAllowed() throws {
        try makeSite("publish: { disk: { type: folder, path: ../www/kb } }")
        try folder.write(["www/kb/index.html": "theirs", "www/kb/notes.txt": "theirs"])
        #expect(try publish().status == 1)
        #expect(folder.text("www/kb/index.html") == "theirs")
        #expect(try publish("--yes").status == 0)
        #expect(folder.text("www/kb/index.html") != "theirs")
        #expect(folder.text("www/kb/notes.txt") == "theirs")
    }

    @Test func sendsNothingWhereTheSiteHasErrors() throws {
        try makeSite(
            "publish: { disk: { type: folder, path: ../www/kb } }", articles: ["a": "[x](gone.md)"])
        let result = try publish()
        #expect(result.status == 1 && result.errors.contains("[broken-link]"))
        #expect(!folder.exists("www"))
    }

    @Test(arguments: ["build", "check", "publish"])
    func reportsWhatIsWrongWithATarget(_ command: String) throws {
        try makeSite("publish:\n  pages: { type: git, repositry: x }\n  disk: { type: folder, path: ../www/kb }")
        let arguments = [command, "--site", "kb"] + (command == "publish" ? ["disk"] : [])
        let result = try kotae.run(arguments, in: folder.path, environment: environment)
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "site.yaml:5:23: error: “repositry” is no key of a publish target of type git [publish-target]"),
            "\(result.errors)")
        #expect(!folder.exists("www"))
    }

    @Test func refusesACredentialAndDoesNotRepeatIt() throws {
        try makeSite("publish: { pages: { type: git, repository: 'https://me:hunter2@host/x.git' } }")
        let result = try publish("--rollback")
        #expect(result.status == 1 && result.errors.contains("[publish-secret]"))
        #expect(!result.errors.contains("hunter2") && !result.output.contains("hunter2"))
        let check = try kotae.run(["check", "--site", "kb"], in: folder.path, environment: environment)
        #expect(check.status == 1 && !check.errors.contains("hunter2") && !check.output.contains("hunter2"))
    }

    @Test func refusesToPublishAFolderIntoItself() throws {
        for path in ["public", "public/kb", "."] {
            try makeSite("publish: { disk: { type: folder, path: ./\(path) } }")
            let result = try publish()
            #expect(result.status == 1, "\(path): \(result.errors)")
        }
        #expect(folder.exists("kb/public/en/a/index.html") && !folder.exists("kb/.public-releases"))
    }

    @Test func endsWithTwoWhereTheHostCannotBeReached() throws {
        guard try hasGit else { return }
        try makeSite("publish: { pages: { type: git, repository: ../none.git } }")
        let result = try publish()
        #expect(result.status == 2 && result.errors.contains("\n  | "), "\(result.errors)")
    }

    @Test func endsWithTwoWhereAProgramIsMissing() throws {
        try makeSite("publish: { pages: { type: git, repository: ../host.git } }")
        var environment = environment
        environment["PATH"] = folder.path
        let result = try kotae.run(["publish", "--site", "kb"], in: folder.path, environment: environment)
        #expect(result.status == 2)
        #expect(result.errors.contains("kotae: the program “git” is not installed\nNothing was sent.\n"))
    }

    @Test func asksForATargetWhereSeveralCanBeMeant() throws {
        try makeSite(
            "publish:\n  a: { type: folder, path: ../www/a }\n  b: { type: folder, path: ../www/b }")
        let result = try publish()
        #expect(result.status == 64 && result.errors.contains("Name one of the targets of site.yaml: a, b."))
        let unknown = try publish("c")
        #expect(unknown.status == 64 && unknown.errors.contains("“c” is no target of site.yaml. Targets are a, b."))
        #expect(try publish("a", "--max-deletes", "-1").status == 64)
        #expect(try publish("a", "--rollback", "--dry-run").status == 64)
        #expect(!folder.exists("www") && !folder.exists("kb/public"))
        try makeSite("")
        #expect(try publish().status == 1)
    }
}
