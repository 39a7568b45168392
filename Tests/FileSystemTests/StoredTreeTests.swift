import FileSystem
import Testing

@Suite struct StoredTreeTests {
    private let tree = StoredTree([
        "site.yaml": [1, 2, 3], "content/ja/よ.md": [4], "content/en/b/c.md": [5], "content/en/a.md": [6],
        "../out.md": [7], "a//b": [8], "./c": [9],
    ])

    @Test func listsNamesInTheOrderOfTheirBytes() throws {
        #expect(try tree.list("").map(\.name) == ["content", "site.yaml"])
        #expect(try tree.list("content").map(\.name) == ["en", "ja"])
        let entries = try tree.list("content/en")
        #expect(entries.map(\.name) == ["a.md", "b"])
        #expect(entries.first?.kind == .file(FileStamp(size: 1)))
        guard case .folder = entries.last?.kind else {
            Issue.record("b is no folder")
            return
        }
    }

    @Test func readsAsMuchAsWasAskedFor() throws {
        #expect(try tree.read("site.yaml") == [1, 2, 3] && tree.read("site.yaml", limit: 2) == [1, 2])
        #expect(try tree.read("content/ja/よ.md") == [4])
    }

    @Test(arguments: ["none", "content/en/b/none", "content", "../out.md", "a//b", "c"])
    func lacksWhatWasNotStored(_ path: String) {
        #expect { try tree.read(path) } throws: { ($0 as? FileError)?.isMissing == true }
    }

    @Test func tellsFoldersApart() throws {
        let kinds = try (tree.list("") + tree.list("content") + tree.list("content/en")).map(\.kind)
        let folders = kinds.filter { if case .folder = $0 { true } else { false } }
        #expect(folders.count == 4 && Set(folders).count == 4)
        #expect(throws: FileError.self) { try tree.list("content/none") }
        #expect(try StoredTree([:]).list("").isEmpty)
    }
}
