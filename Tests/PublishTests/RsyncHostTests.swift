import Foundation
import Publish
import Testing

/// Over a real sshd on loopback.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests && TestTools.has("rsync", "sshd", "ssh", "ssh-keygen")))
struct RsyncHostTests {
    private let folder: TestFolder
    private let ssh: SSHServer
    private let host: TestPublish

    init() throws {
        folder = try TestFolder()
        ssh = try SSHServer(folder)
        host = try TestPublish(
            folder, ["type": "rsync", "destination": "127.0.0.1:" + folder("host www")], environment: ssh.environment)
    }

    @Test func publishesChangesAndDeletesOnlyItsOwn() async throws {
        try await host.publish(TestSite(folder, version: 1))
        try folder.write("host www/ja/only-1/mine.txt", "not Kotae's")
        try folder.write("host www/search/mine.txt", "not Kotae's")
        let report = try await host.publish(TestSite(folder, version: 2))
        #expect(report.deleted == 1 && report.unchanged == 1)
        #expect(report.verification == "every file compared by checksum")
        for (path, text) in TestSite.files(version: 2) { #expect(folder.read("host www/" + path) == text, "\(path)") }
        #expect(folder.read("host www/ja/only-1/index.html") == nil)
        #expect(folder.read("host www/ja/only-1/mine.txt") == "not Kotae's")
        let third = try await host.publish(TestSite(folder, version: 3))
        #expect(third.deleted == 3)
        #expect(!FileManager.default.fileExists(atPath: folder("host www/search/ja-hash000001")))
        #expect(!FileManager.default.fileExists(atPath: folder("host www/ja/only-2")))
        #expect(folder.read("host www/search/mine.txt") == "not Kotae's")
        let again = try await host.publish(TestSite(folder, version: 3))
        #expect(again.sent == 0 && again.deleted == 0)
        ssh.server.stop()
    }

    @Test func seesAChangeThatKeepsSizeAndTime() async throws {
        for (name, text) in [("one", "<html>1</html>"), ("two", "<html>2</html>")] {
            let site = try TestSite(folder, name, files: [";a b.html": text])
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: site.path + "/;a b.html")
            try await host.publish(site)
        }
        #expect(folder.read("host www/;a b.html") == "<html>2</html>")
        ssh.server.stop()
    }

    @Test func explainsAHostKeyThatIsNotKnown() async throws {
        try ssh.forgetHost()
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .hostKey)
        #expect(error.words.contains("Host key verification failed"))
        ssh.server.stop()
    }

    @Test func explainsAKeyThatIsRefused() async throws {
        try ssh.refuseUser()
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .credentials, "\(error)")
        ssh.server.stop()
    }

    @Test func explainsAHostThatDoesNotAnswer() async throws {
        ssh.server.stop()
        #expect(try await host.failure(TestSite(folder, version: 1)).kind == .connection)
    }

    @Test func goesOnAfterTheConnectionBroke() async throws {
        try await host.publish(TestSite(folder, version: 1))
        let plan = try await host.plan(TestSite(folder, version: 2))
        ssh.server.stop()
        let error = await #expect(throws: PublishError.self) { try await host.publisher.publish(plan) { _ in true } }
        #expect(error?.kind == .connection && error?.words.isEmpty == false, "\(String(describing: error))")
        for (path, text) in TestSite.files(version: 1) { #expect(folder.read("host www/" + path) == text, "\(path)") }
        let second = try SSHServer(TestFolder())
        let again = try TestPublish(
            folder, ["type": "rsync", "destination": "127.0.0.1:" + folder("host www")],
            environment: second.environment)
        try await again.publish(TestSite(folder, version: 2))
        for (path, text) in TestSite.files(version: 2) { #expect(folder.read("host www/" + path) == text, "\(path)") }
        second.server.stop()
    }

    @Test func refusesAPathWhoseParentIsNotThere() async throws {
        let mistyped = try TestPublish(
            folder, ["type": "rsync", "destination": "127.0.0.1:" + folder("srw/www")], environment: ssh.environment)
        #expect(try await mistyped.failure(TestSite(folder, version: 1)).kind == .refused)
        ssh.server.stop()
    }
}
