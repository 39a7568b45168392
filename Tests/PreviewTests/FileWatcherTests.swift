import Foundation
import Preview
import Testing

@Suite struct FileWatcherTests {
    /// Runs `edit` and waits until all paths, or a folder above each, were reported.
    private func expect(
        _ expected: [String], of watcher: any FileWatcher, after edit: () throws -> Void
    ) async throws {
        try edit()
        var missing = Set(expected)
        for await change in watcher.changes {
            guard case .paths(let paths) = change else { break }
            missing = missing.filter { path in !paths.contains { path == $0 || path.hasPrefix($0 + "/") } }
            if missing.isEmpty { break }
        }
        #expect(missing.isEmpty)
    }

    private func watchAll(_ make: (String) throws -> any FileWatcher) async throws {
        let root = NSTemporaryDirectory() + "kotae-watch-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: root) }
        try ServedSite.write("a", to: root + "/content/en/a.md")
        try ServedSite.write("a", to: root + "/site.yaml")
        let watcher = try make(root)
        defer { watcher.stop() }
        let files = FileManager.default
        let content = root + "/content"
        try await expect(["content/en/a.md"], of: watcher) { try ServedSite.write("bb", to: content + "/en/a.md") }
        try await expect(["site.yaml"], of: watcher) { try ServedSite.write("bb", to: root + "/site.yaml") }
        try await expect(["content/en/a.md"], of: watcher) {
            try ServedSite.write("ccc", to: content + "/en/.a.swp")
            #expect(rename(content + "/en/.a.swp", content + "/en/a.md") == 0)
        }
        try await expect(["content/en/new/deep/b.md"], of: watcher) {
            try ServedSite.write("b", to: content + "/en/new/deep/b.md")
        }
        try await expect(["content/en/new/deep/b.md"], of: watcher) {
            try ServedSite.write("bbbb", to: content + "/en/new/deep/b.md")
        }
        try await expect(["content/en/new/deep/b.md", "content/en/other/deep/b.md"], of: watcher) {
            try files.moveItem(atPath: content + "/en/new", toPath: content + "/en/other")
        }
        try await expect(["content/en/other/deep/b.md"], of: watcher) {
            try ServedSite.write("after the move", to: content + "/en/other/deep/b.md")
        }
        try await expect(["content/en/a.md"], of: watcher) { try files.removeItem(atPath: content + "/en/a.md") }
        try await expect(["templates/layout.mustache"], of: watcher) {
            try ServedSite.write("t", to: root + "/templates/layout.mustache")
        }
    }

    #if os(Linux)
    @Test func seesEachKindOfChangeByNotification() async throws {
        try await watchAll { try InotifyWatcher(root: $0) }
    }
    #endif

    @Test func seesEachKindOfChangeByLooking() async throws {
        try await watchAll { PollingWatcher(root: $0, interval: .milliseconds(20)) }
    }

    @Test(arguments: [
        "content/.git/x", "content/en/.a.swp", "content/en/a.md~", "content/en/4913", "public/index.html", "notes.txt",
    ])
    func passesOverWhatNoPageIsMadeOf(path: String) {
        #expect(!WatchScope.includes(path))
    }

    @Test func makesOneChangeOfABurst() async throws {
        let collector = ChangeCollector(quiet: .milliseconds(50), longest: .seconds(5))
        for number in 0..<100 { collector.add(.paths(["content/\(number % 10).md"])) }
        for await _ in collector.signals { break }
        #expect(collector.take() == .paths(Set((0..<10).map { "content/\($0).md" })))
        #expect(collector.take() == nil)
        collector.add(.paths(["a"]))
        collector.add(.everything)
        #expect(collector.take() == .everything)
    }
}
