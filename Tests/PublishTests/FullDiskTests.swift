import Foundation
import Publish
import Testing

/// On a file system of 96 KiB that the test mounts; skipped where it may not.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests && TestTools.has("mount", "umount", "rsync")))
struct FullDiskTests {
    @Test(arguments: ["folder", "rsync"])
    func leavesTheOldSiteWhereTheDiskIsFull(type: String) async throws {
        let folder = try TestFolder()
        let disk = folder("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard try TestProcess.run("mount", ["-t", "tmpfs", "-o", "size=96k", "tmpfs", disk]).code == 0 else {
            print("skipped: no file system can be mounted here")
            return
        }
        defer { _ = try? TestProcess.run("umount", ["-l", disk]) }
        let key = type == "folder" ? "path" : "destination"
        let host = try TestPublish(folder, ["type": type, key: disk + "/kb"])
        let small = try TestSite(folder, "small", files: ["a.html": "<html>1</html>", "old.html": "<html></html>"])
        try await host.publish(small)
        let large = String(repeating: "0123456789abcdef", count: 16384)
        let big = try TestSite(folder, "big", files: ["a.html": "<html>2</html>", "z.bin": large])
        let error = try await host.failure(big)
        #expect(error.kind == .diskFull, "\(error)")
        #expect(folder.read("disk/kb/old.html") != nil)
        #expect(folder.read("disk/kb/a.html") == "<html>1</html>")
        let next = try TestSite(folder, "next", files: ["a.html": "<html>3</html>"])
        try await host.publish(next)
        #expect(folder.read("disk/kb/a.html") == "<html>3</html>")
        #expect(folder.read("disk/kb/z.bin") == nil)
    }
}
