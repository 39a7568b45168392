import FileSystem
import Foundation
import TestSupport
import Testing

@Suite struct DiskTreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func kinds(_ path: String = "") throws -> [String: FileEntry.Kind] {
        Dictionary(
            try DiskTree(root: folder.path).list(path).map { ($0.name, $0.kind) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func listsNamesInTheOrderOfTheirBytes() throws {
        try folder.write(["b": "1", "a": "22", "Z": "", "é": "", "日": ""])
        let entries = try DiskTree(root: folder.path).list("")
        #expect(entries.map(\.name) == ["Z", "a", "b", "é", "日"])
        guard case .file(let stamp) = entries[1].kind else {
            Issue.record("a is no file")
            return
        }
        #expect(stamp == FileStamp(of: folder.path + "/a"))
        #expect(stamp.size == 2)
    }

    @Test(arguments: ["..", "../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a/.", "x\u{0}y", "a/..", "../\u{301}x"])
    func refusesAPathThatCouldLeaveTheRoot(_ path: String) throws {
        try folder.write(["a/b": "x"])
        let tree = DiskTree(root: folder.path)
        #expect(throws: FileError.self) { try tree.read(path) }
        #expect(throws: FileError.self) { try tree.list(path) }
    }

    @Test func tellsLinksThatLeadNowhereOutsideOrInside() throws {
        let outside = try TemporaryFolder()
        try outside.write(["secret": "x"])
        try folder.write(["content/real/a": "x"])
        let content = folder.path + "/content/"
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: content + "gone", withDestinationPath: "nothing")
        try manager.createSymbolicLink(atPath: content + "self", withDestinationPath: "self")
        try manager.createSymbolicLink(atPath: content + "out", withDestinationPath: outside.path)
        try manager.createSymbolicLink(atPath: content + "secret", withDestinationPath: outside.path + "/secret")
        try manager.createSymbolicLink(atPath: content + "in", withDestinationPath: "real")
        let kinds = try kinds("content")
        #expect(kinds["gone"] == .brokenLink && kinds["self"] == .brokenLink)
        #expect(kinds["out"] == .linkOutside && kinds["secret"] == .linkOutside)
        #expect(kinds["in"] == kinds["real"])
    }

    @Test func doesNotTakeASiblingWithTheSamePrefixForTheRoot() throws {
        try folder.write(["site/content/a": "x", "site-other/b": "x"])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site/content/link", withDestinationPath: folder.path + "/site-other")
        let entries = try DiskTree(root: folder.path + "/site").list("content")
        #expect(entries.first { $0.name == "link" }?.kind == .linkOutside)
    }

    @Test func followsALinkAtTheTopOfTheRoot() throws {
        try folder.write(["elsewhere/ja/a.md": "x"])
        try FileManager.default.createDirectory(atPath: folder.path + "/site", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site/content", withDestinationPath: folder.path + "/elsewhere")
        let tree = DiskTree(root: folder.path + "/site/")
        #expect(try tree.list("content/ja").map(\.name) == ["a.md"])
        #expect(try tree.read("content/ja/a.md") == [0x78])
    }

    @Test func namesSpecialFilesAndNamesThatAreNoText() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let bad = Array((folder.path + "/bad-").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = bad.withUnsafeBufferPointer { pointer in
            pointer.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
        }
        let kinds = try kinds()
        #expect(kinds["pipe"] == .special)
        guard descriptor >= 0 else { return print("skipped: this disk takes only names in UTF-8") }
        close(descriptor)
        #expect(kinds["bad-\u{FFFD}"] == .badName)
    }

    @Test func doesNotHangOnAPipe() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let tree = DiskTree(root: folder.path)
        #expect(throws: FileError.self) { try tree.read("pipe") }
    }

    @Test func readsNoMoreThanAskedFor() throws {
        try folder.write(["a": "abcdef"])
        let tree = DiskTree(root: folder.path)
        #expect(try tree.read("a", limit: 3) == Array("abc".utf8))
        #expect(try tree.read("a", limit: 99) == Array("abcdef".utf8))
    }

    @Test func saysWhatCouldNotBeRead() throws {
        let tree = DiskTree(root: folder.path)
        let error = #expect(throws: FileError.self) { try tree.read("gone") }
        #expect(error?.isMissing == true)
        #expect(error?.description == "cannot read gone: No such file or directory")
    }
}
