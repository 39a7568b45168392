import FileSystem
import Foundation
import TestSupport
import Testing

@Suite struct ListedTreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(["site.yaml": "t", "content/en/a.md": "1", "content/en/b/c.md": "2", "templates/x": "3"])
    }

    private func digest() -> String { ListedTree(DiskTree(root: folder.path)).state.digest }

    private func rename(_ path: String, to new: String) throws {
        try FileManager.default.moveItem(atPath: "\(folder.path)/\(path)", toPath: "\(folder.path)/\(new)")
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(path)", withDestinationPath: target)
    }

    @Test(arguments: ["content", "content/en", "content/en/b", "templates", ""])
    func listsWhatTheDiskHas(_ path: String) throws {
        let disk = DiskTree(root: folder.path)
        #expect(try ListedTree(disk).list(path) == disk.list(path))
        #expect(try !disk.list(path).isEmpty)
    }

    @Test func readsFromTheDisk() throws {
        let tree = ListedTree(DiskTree(root: folder.path))
        try folder.write(["content/en/a.md": "new"])
        #expect(try tree.read("content/en/a.md") == Array("new".utf8))
        #expect(throws: FileError.self) { try tree.list("content/ja") }
        #expect(throws: FileError.self) { try tree.list("content/../..") }
    }

    @Test func keepsTheNamesOfTheMomentItWasMade() throws {
        let tree = ListedTree(DiskTree(root: folder.path))
        try folder.write(["content/en/later.md": "x"])
        #expect(try tree.list("content/en").map(\.name) == ["a.md", "b"])
    }

    @Test(arguments: ["site.yaml", "content/en/a.md", "content/en/b/c.md", "templates/x"])
    func tellsAChangedFile(_ path: String) throws {
        let before = digest()
        #expect(digest() == before)
        try folder.write([path: "other"])
        #expect(digest() != before)
    }

    @Test func tellsANewANamedAndAMissingFile() throws {
        let before = digest()
        try folder.write(["content/en/n.md": ""])
        let added = digest()
        try rename("content/en/n.md", to: "content/en/m.md")
        let renamed = digest()
        try rename("content/en/m.md", to: "elsewhere")
        #expect(Set([before, added, renamed]).count == 3)
        // The folder's own times are no part of it.
        #expect(digest() == before)
    }

    @Test func tellsALinkThatLeadsNowhereFromAFolder() throws {
        let before = digest()
        try link("content/en/l", to: "nowhere")
        let broken = digest()
        try folder.write(["content/en/nowhere/.keep": ""])
        #expect(Set([before, broken, digest()]).count == 3)
    }

    @Test(.timeLimit(.minutes(1))) func endsWhereLinksLeadInACircle() throws {
        try link("content/en/b/up", to: "..")
        let before = digest()
        try folder.write(["content/en/b/c.md": "changed"])
        #expect(digest() != before)
    }

    @Test func aSiteWithoutContentHasAState() throws {
        let empty = try TemporaryFolder()
        let tree = ListedTree(DiskTree(root: empty.path))
        #expect(tree.state.digest != digest())
        #expect(throws: FileError.self) { try tree.list("content") }
    }
}
