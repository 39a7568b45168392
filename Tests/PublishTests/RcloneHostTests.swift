import Foundation
import Publish
import Testing

/// Against `rclone serve`, the real rclone on both sides.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests && TestTools.has("rclone")))
struct RcloneHostTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test(arguments: RcloneServer.Kind.allCases)
    func publishesChangesAndDeletesOnlyItsOwn(kind: RcloneServer.Kind) async throws {
        let server = try RcloneServer(kind, folder)
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        try await host.publish(TestSite(folder, version: 1))
        try folder.write("served/bucket/docs/ja/only-1/mine.txt", "not Kotae's")
        try folder.write("served/bucket/other/file.txt", "beside")
        let report = try await host.publish(TestSite(folder, version: 2))
        // The page of version 1 goes; its style and index part stay for one more publish.
        #expect(report.deleted == 1 && report.unchanged == 1)
        #expect(!report.verification.isEmpty)
        for (path, text) in TestSite.files(version: 2) {
            #expect(folder.read("served/bucket/docs/" + path) == text, "\(path)")
        }
        #expect(folder.read("served/bucket/docs/ja/only-1/index.html") == nil)
        #expect(folder.read("served/bucket/docs/theme/kotae.hash000001.css") != nil)
        #expect(folder.read("served/bucket/docs/ja/only-1/mine.txt") == "not Kotae's")
        #expect(folder.read("served/bucket/other/file.txt") == "beside")
        let again = try await host.publish(TestSite(folder, version: 2))
        #expect(again.sent == 0 && again.deleted == 0)
        server.server.stop()
    }

    @Test(arguments: RcloneServer.Kind.allCases)
    func seesAChangeThatKeepsSizeAndTime(kind: RcloneServer.Kind) async throws {
        let server = try RcloneServer(kind, folder)
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        let page = "a/index.html"
        for (name, text) in [("one", "<html>1</html>"), ("two", "<html>2</html>")] {
            let site = try TestSite(folder, name, files: [page: text, "b.html": "<html></html>"])
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: site.path + "/" + page)
            try await host.publish(site)
        }
        #expect(folder.read("served/bucket/docs/" + page) == "<html>2</html>")
        server.server.stop()
    }

    @Test func setsCachingAndContentTypes() async throws {
        let server = try RcloneServer(.s3, folder)
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        try await host.publish(TestSite(folder, version: 1))
        let listing = try RcloneServer.output(
            ["lsjson", "-R", "-M", "--files-only", server.remote], environment: server.environment)
        func line(_ path: String) -> Substring {
            listing.split(separator: "\n").first { $0.contains("\"Path\":\"\(path)\"") } ?? ""
        }
        #expect(
            line("theme/kotae.hash000001.css").contains("\"cache-control\":\"public, max-age=31536000, immutable\""))
        #expect(line("theme/kotae.hash000001.css").contains("\"content-type\":\"text/css; charset=utf-8\""))
        #expect(line("search/ja.js").contains("\"cache-control\":\"no-cache\""))
        #expect(line("ja/p0/index.html").contains("\"cache-control\":\"no-cache\""))
        #expect(line("ja/p0/index.html").contains("\"content-type\":\"text/html; charset=utf-8\""))
        #expect(line("kotae-manifest.txt").contains("\"cache-control\":\"no-cache\""))
        server.server.stop()
    }

    @Test(arguments: RcloneServer.Kind.allCases)
    func refusesAFolderThatIsNotKotaes(kind: RcloneServer.Kind) async throws {
        let server = try RcloneServer(kind, folder)
        try folder.write("served/bucket/docs/index.php", "theirs")
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        #expect(try await host.failure(TestSite(folder, version: 1)).kind == .declined)
        #expect(folder.files("served") == ["bucket/docs/index.php"])
        server.server.stop()
    }

    @Test(arguments: RcloneServer.Kind.allCases)
    func explainsWrongCredentials(kind: RcloneServer.Kind) async throws {
        let server = try RcloneServer(kind, folder, password: "WrongSecretWrongSecret00")
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .credentials, "\(error)")
        #expect(!error.words.isEmpty && !error.description.contains("WrongSecret"))
        server.server.stop()
    }

    @Test func explainsAHostThatDoesNotAnswer() async throws {
        let server = try RcloneServer(.webdav, folder)
        server.server.stop()
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .connection, "\(error)")
    }

    @Test func explainsARemoteThatRcloneDoesNotKnow() async throws {
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": "nobody:x"], environment: ["RCLONE_CONFIG": "/dev/null"])
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.words.contains("didn't find section in config file"))
    }

    @Test func goesOnAfterTheConnectionBroke() async throws {
        let first = try RcloneServer(.webdav, folder)
        let host = try TestPublish(folder, ["type": "rclone", "remote": first.remote], environment: first.environment)
        try await host.publish(TestSite(folder, version: 1))
        let plan = try await host.plan(TestSite(folder, version: 2))
        first.server.stop()
        let error = await #expect(throws: PublishError.self) { try await host.publisher.publish(plan) { _ in true } }
        #expect(error?.kind == .connection)
        #expect(folder.read("served/bucket/docs/ja/only-1/index.html") != nil)
        let second = try RcloneServer(.webdav, folder)
        try await host.publish(TestSite(folder, version: 2))
        for (path, text) in TestSite.files(version: 2) {
            #expect(folder.read("served/bucket/docs/" + path) == text, "\(path)")
        }
        second.server.stop()
    }
}
