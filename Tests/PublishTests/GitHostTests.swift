import Foundation
import Publish
import Testing

@Suite struct GitHostTests {
    private let folder: TestFolder
    private let environment: [String: String]

    init() throws {
        folder = try TestFolder()
        // No configuration of the machine, as on a build machine: git then knows no author.
        environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
        try git(["init", "--quiet", "--bare", folder("host.git")])
    }

    @discardableResult
    private func git(_ arguments: [String]) throws -> String {
        let author = ["GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b"]
        let committer = ["GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"]
        let result = try TestProcess.run("git", arguments, environment: author.merging(committer) { $1 })
        return result.code == 0 ? result.text : ""
    }

    private func shown(_ path: String) throws -> String {
        try git(["--git-dir", folder("host.git"), "show", "gh-pages:" + path])
    }

    private func commits() throws -> Int {
        Int(try git(["--git-dir", folder("host.git"), "rev-list", "--count", "gh-pages"]).filter { $0.isNumber }) ?? 0
    }

    private func host(_ history: String) throws -> TestPublish {
        try TestPublish(
            folder, ["type": "git", "repository": folder("host.git"), "history": history], environment: environment)
    }

    @Test(arguments: [("orphan", 1), ("kept", 3)])
    func pushesTheSiteWithTheHistoryAskedFor(history: String, count: Int) async throws {
        let host = try host(history)
        for version in 1...3 { try await host.publish(TestSite(folder, version: version)) }
        for (path, text) in TestSite.files(version: 3) { #expect(try shown(path) == text, "\(path)") }
        #expect(try shown("theme/kotae.hash000002.css").contains("version 2"))
        #expect(try shown("theme/kotae.hash000001.css").isEmpty)
        #expect(try shown("ja/only-2/index.html").isEmpty)
        #expect(try git(["--git-dir", folder("host.git"), "ls-tree", "--name-only", "gh-pages"]).contains(".nojekyll"))
        #expect(try commits() == count)
        let report = try await host.publish(TestSite(folder, version: 3))
        #expect(report.sent == 0)
    }

    @Test func rollsBackABranchWithoutHistoryOnce() async throws {
        let host = try host("orphan")
        for version in 1...2 { try await host.publish(TestSite(folder, version: version)) }
        _ = try await host.publisher.rollback(host.target)
        #expect(try shown("faq.json") == "{\"version\":1}")
        #expect(try shown("theme/kotae.hash000002.css").contains("version 2"))
        #expect(try shown("ja/only-2/index.html").isEmpty)
        let error = await #expect(throws: PublishError.self) { try await host.publisher.rollback(host.target) }
        #expect(error?.kind == .noRollback)
        try await host.publish(TestSite(folder, version: 3))
        #expect(try shown("faq.json") == "{\"version\":3}")
    }

    @Test func rollsBackAKeptHistoryStepByStep() async throws {
        let host = try host("kept")
        for version in 1...3 { try await host.publish(TestSite(folder, version: version)) }
        for version in [2, 1] {
            _ = try await host.publisher.rollback(host.target)
            #expect(try shown("faq.json") == "{\"version\":\(version)}")
        }
        await #expect(throws: PublishError.self) { try await host.publisher.rollback(host.target) }
        #expect(try commits() == 5)
    }

    @Test func keepsTheHostsOwnFiles() async throws {
        try git(["clone", "--quiet", folder("host.git"), folder("clone")])
        try folder.write("clone/CNAME", "kb.example.com\n")
        try git(["-C", folder("clone"), "checkout", "-q", "-b", "gh-pages"])
        try git(["-C", folder("clone"), "add", "CNAME"])
        try git(["-C", folder("clone"), "commit", "-q", "-m", "name"])
        try git(["-C", folder("clone"), "push", "-q", "origin", "gh-pages"])
        let host = try host("orphan")
        for version in 1...2 { try await host.publish(TestSite(folder, version: version)) }
        #expect(try shown("CNAME") == "kb.example.com\n")
    }

    @Test func worksWithoutItsCache() async throws {
        let host = try host("kept")
        try await host.publish(TestSite(folder, version: 1))
        try FileManager.default.removeItem(atPath: folder("work"))
        try await host.publish(TestSite(folder, version: 2))
        #expect(try shown("faq.json") == "{\"version\":2}")
        #expect(try commits() == 2)
    }

    @Test func stopsWhereSomeoneElsePushed() async throws {
        let host = try host("orphan")
        try await host.publish(TestSite(folder, version: 1))
        let plan = try await host.plan(TestSite(folder, version: 2))
        let other = try TestPublish(
            folder, ["type": "git", "repository": folder("host.git"), "history": "kept"], environment: environment)
        try await other.publish(TestSite(folder, version: 3))
        let error = await #expect(throws: PublishError.self) { try await host.publisher.publish(plan) { _ in true } }
        #expect(error?.kind == .changedMeanwhile)
        #expect(try shown("faq.json") == "{\"version\":3}")
    }

    @Test func isNotLedAstrayByTheRepositoryItRunsIn() async throws {
        var host = try host("kept")
        host.environment["GIT_CEILING_DIRECTORIES"] = "/"
        try await host.publish(TestSite(folder, version: 1))
        #expect(try commits() == 1)
    }

    @Test func explainsARepositoryThatIsNotThere() async throws {
        let host = try TestPublish(folder, ["type": "git", "repository": folder("none.git")], environment: environment)
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .refused)
        #expect(error.words.contains("does not appear to be a git repository"))
    }

    @Test func saysWhenGitIsMissing() async throws {
        var host = try host("kept")
        host.environment["PATH"] = "/nowhere"
        #expect(try await host.failure(TestSite(folder, version: 1)).kind == .missingProgram)
    }
}
