import FileSystem
import Foundation
import Generator
import Preview

/// A sample site in a temporary folder, served on a free port for as long as a test runs.
enum ServedSite {
    static func with(
        _ files: [String: String] = SampleSite.files, host: HostProfile = .kotae,
        _ body: @Sendable @escaping (_ port: Int, _ root: String, _ session: SiteSession) async throws -> Void
    ) async throws {
        let root = NSTemporaryDirectory() + "kotae-preview-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (path, text) in files { try write(text, to: root + "/" + path) }
        let watcher = SiteWatcher.watch(root)
        let session = SiteSession(
            tree: DiskTree(root: root), theme: SampleSite.theme, options: BuildOptions(workers: 2))
        try session.update(nil)
        let live = LiveReload()
        let site = PreviewSite(session: session, host: host, listensOn: "127.0.0.1")
        let server = try PreviewServer(site: site, live: live, address: "127.0.0.1", port: 0)
        let service = PreviewService(session: session, live: live) { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Ends with an error when the server is stopped, which is how it ends.
                try? await server.run()
            }
            group.addTask { await service.run(watcher) }
            let port = try await server.listeningPort()
            group.addTask {
                defer {
                    watcher.stop()
                    live.close()
                }
                // A thread of its own: the test's sockets block, and the server needs the tasks' threads.
                try await body(port, root, session)
                await server.stop()
            }
            do {
                try await group.waitForAll()
            } catch {
                await server.stop()
                throw error
            }
        }
    }

    static func write(_ text: String, to path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// Runs blocking work on a thread of its own.
    static func blocking<Value: Sendable>(_ work: @Sendable @escaping () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try work() }) }.start()
        }
    }
}
