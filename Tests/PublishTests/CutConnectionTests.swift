import Foundation
import Publish
import Testing

/// The line is cut in the middle of one large file: nothing is deleted, no page is left without its parts, and the next
/// run completes.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests))
struct CutConnectionTests {
    private static let large = "assets/large.bin"
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// - Parameter root: What is served, on this machine.
    private func cut(_ name: String, _ proxy: CuttingProxy, _ host: TestPublish, root: String) async throws {
        func held(_ path: String) -> String? {
            FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
        }
        try await host.publish(TestSite(folder, version: 1))
        var random = SeededNumbers(seed: 7)
        var files = TestSite.files(version: 2)
        // Digits of random numbers, so that nothing on the way makes them fewer.
        files[Self.large] = (0..<400_000).map { _ in String(UInt64.random(in: 0...UInt64.max, using: &random)) }
            .joined()
        let size = files[Self.large]?.utf8.count ?? 0
        let site = try TestSite(folder, "large", files: files)
        let plan = try await host.plan(site)
        proxy.cut(after: size / 2)
        let start = Date()
        let error = await #expect(throws: PublishError.self) { try await host.publisher.publish(plan) { _ in true } }
        print("\(name): gave up \(Int(Date().timeIntervalSince(start))) s after the line was cut")
        #expect(proxy.wasCut)
        #expect(error?.kind == .connection && error?.words.isEmpty == false, "\(String(describing: error))")
        #expect(held("ja/only-1/index.html")?.hasSuffix("</html>") == true)
        for page in TestSite.files(version: 1).keys where page.hasSuffix(".html") {
            #expect(TestSite.defect(of: page, held) == nil)
        }
        proxy.mend()
        try await host.publish(site)
        for (path, text) in files { #expect(held(path) == text, "\(path)") }
        #expect(held("ja/only-1/index.html") == nil)
        let names = (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).filter {
            $0.hasPrefix("assets/")
        }
        #expect(names == [Self.large])
        proxy.stop()
    }

    @Test(.enabled(if: TestTools.has("rclone")), arguments: RcloneServer.Kind.allCases)
    func endsCleanlyWithRclone(kind: RcloneServer.Kind) async throws {
        var proxy: CuttingProxy?
        let server = try RcloneServer(kind, folder) { port in
            let made = try CuttingProxy(to: port)
            proxy = made
            return made.port
        }
        let host = try TestPublish(
            folder, ["type": "rclone", "remote": server.remote], environment: server.environment)
        try await cut("rclone, \(kind.rawValue)", #require(proxy), host, root: server.root)
        server.server.stop()
    }

    @Test(.enabled(if: TestTools.has("rsync", "sshd", "ssh", "ssh-keygen")))
    func endsCleanlyWithRsync() async throws {
        var proxy: CuttingProxy?
        let server = try SSHServer(folder) { port in
            let made = try CuttingProxy(to: port)
            proxy = made
            return made.port
        }
        let host = try TestPublish(
            folder, ["type": "rsync", "destination": "127.0.0.1:" + folder("www")], environment: server.environment)
        try await cut("rsync", #require(proxy), host, root: folder("www"))
        server.server.stop()
    }
}
