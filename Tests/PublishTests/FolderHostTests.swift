import Foundation
import Publish
import Testing

@Suite struct FolderHostTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func host(keep: Int = 3) throws -> TestPublish {
        try TestPublish(folder, ["type": "folder", "path": folder("www/kb"), "keep": String(keep)])
    }

    private func link() throws -> String { try FileManager.default.destinationOfSymbolicLink(atPath: folder("www/kb")) }

    @Test func showsTheSiteThroughALink() async throws {
        let host = try host()
        let site = try TestSite(folder, version: 1)
        let report = try await host.publish(site)
        #expect(report.release == "r000001" && report.sent == TestSite.files(version: 1).count)
        #expect(try link() == ".kb-releases/r000001")
        for (path, text) in TestSite.files(version: 1) { #expect(folder.read("www/kb/" + path) == text, "\(path)") }
    }

    @Test func makesNoReleaseWhereNothingDiffers() async throws {
        let host = try host()
        try await host.publish(TestSite(folder, version: 1))
        let report = try await host.publish(TestSite(folder, version: 1))
        #expect(report.sent == 0)
        #expect(try link() == ".kb-releases/r000001")
    }

    @Test func changesNothingInADryRun() async throws {
        let plan = try await host().plan(TestSite(folder, version: 1))
        #expect(plan.isFirst && plan.count(.new) == TestSite.files(version: 1).count)
        #expect(!FileManager.default.fileExists(atPath: folder("www")))
    }

    @Test func keepsAsManyReleasesAsToldAndRollsBackThroughThem() async throws {
        let host = try host(keep: 3)
        for version in 1...5 { try await host.publish(TestSite(folder, version: version)) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder("www/.kb-releases")).filter {
            $0.hasPrefix("r")
        }
        #expect(names.sorted() == ["r000003", "r000004", "r000005"])
        for version in [4, 3] {
            _ = try await host.publisher.rollback(host.target)
            #expect(folder.read("www/kb/faq.json") == "{\"version\":\(version)}")
        }
        let error = await #expect(throws: PublishError.self) { try await host.publisher.rollback(host.target) }
        #expect(error?.kind == .noRollback)
    }

    @Test func rollsBackPastReleasesThatWereRolledBackFrom() async throws {
        let host = try host(keep: 5)
        for version in 1...2 { try await host.publish(TestSite(folder, version: version)) }
        _ = try await host.publisher.rollback(host.target)
        try await host.publish(TestSite(folder, version: 3))
        _ = try await host.publisher.rollback(host.target)
        #expect(folder.read("www/kb/faq.json") == "{\"version\":1}")
    }

    @Test func keepsPartsOfTheReleaseThatIsLeft() async throws {
        let host = try host()
        for version in 1...2 { try await host.publish(TestSite(folder, version: version)) }
        #expect(folder.read("www/kb/theme/kotae.hash000001.css") != nil)
        _ = try await host.publisher.rollback(host.target)
        #expect(folder.read("www/kb/theme/kotae.hash000002.css") != nil)
        try await host.publish(TestSite(folder, version: 3))
        try await host.publish(TestSite(folder, version: 4))
        #expect(folder.read("www/kb/theme/kotae.hash000001.css") == nil)
    }

    @Test func carriesFilesOfOthersAlong() async throws {
        let host = try host()
        try await host.publish(TestSite(folder, version: 1))
        try folder.write("www/kb/.well-known/acme-challenge/x", "token")
        try await host.publish(TestSite(folder, version: 2))
        #expect(folder.read("www/kb/.well-known/acme-challenge/x") == "token")
    }

    @Test func replacesAFolderOnlyAfterAYes() async throws {
        let host = try host()
        try folder.write("www/kb/index.php", "old site")
        try folder.write("www/kb/faq.json", "theirs")
        let site = try TestSite(folder, version: 1)
        #expect(try await host.failure(site).kind == .declined)
        #expect(folder.files("www") == ["kb/faq.json", "kb/index.php"])
        try await host.publish(site, answer: true)
        #expect(folder.read("www/kb/index.php") == "old site")
        #expect(folder.read("www/kb/faq.json") == "{\"version\":1}")
        _ = try await host.publisher.rollback(host.target)
        #expect(folder.read("www/kb/faq.json") == "theirs")
    }

    @Test func asksBeforeItDeletesMoreThanTheLimit() async throws {
        let host = try host()
        try await host.publish(TestSite(folder, version: 1))
        let small = try TestSite(folder, "small", files: ["ja/p0/index.html": "<html></html>"])
        #expect(try await host.failure(small).kind == .declined)
        #expect(folder.read("www/kb/faq.json") != nil)
        try await host.publish(small, maxDeletes: 100)
        #expect(folder.read("www/kb/faq.json") == nil)
    }

    @Test func refusesAPlanThatIsNoLongerTrue() async throws {
        let host = try host()
        let plan = try await host.plan(TestSite(folder, version: 1))
        try await host.publish(TestSite(folder, version: 2))
        let error = await #expect(throws: PublishError.self) {
            try await host.publisher.publish(plan) { _ in true }
        }
        #expect(error?.kind == .changedMeanwhile)
        #expect(folder.read("www/kb/faq.json") == "{\"version\":2}")
    }

    @Test func refusesASecondPublishAtTheSameTime() async throws {
        let host = try host()
        let plan = try await host.plan(TestSite(folder, version: 1))
        let held = FileHandle(forWritingAtPath: folder("work/test/lock"))
        let descriptor = try #require(held).fileDescriptor
        #expect(flock(descriptor, LOCK_EX) == 0)
        let error = await #expect(throws: PublishError.self) {
            try await host.publisher.publish(plan) { _ in true }
        }
        #expect(error?.kind == .busy)
    }

    @Test func noticesASiteThatChangesUnderIt() async throws {
        let host = try host()
        let site = try TestSite(folder, version: 1)
        let plan = try await host.plan(site)
        try folder.write("site-1/faq.json", "a build was faster, and longer")
        let error = await #expect(throws: PublishError.self) { try await host.publisher.publish(plan) { _ in true } }
        #expect(error?.kind == .verification)
        #expect(!FileManager.default.fileExists(atPath: folder("www/kb")))
    }
}
