import FileSystem
import Foundation
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder
    private var output: String { folder.path + "/public" }

    init() throws {
        folder = try TemporaryFolder()
    }

    @discardableResult
    private func build(_ files: [String: String]) throws -> OutputSummary {
        let output = try OutputFolder(path: output)
        for (path, text) in files { try output.write(path, Array(text.utf8)) }
        return try output.commit()
    }

    private func attributes(_ path: String) throws -> (inode: Int, modified: Date) {
        let all = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
        return (try #require(all[.systemFileNumber] as? Int), try #require(all[.modificationDate] as? Date))
    }

    /// The names of files below the output, without Kotae's own list.
    private var names: [String] {
        Fixtures.files(below: URL(fileURLWithPath: output)).keys.filter { $0 != OutputFolder.manifestName }.sorted()
    }

    @Test func createsTheFolderAndThoseAboveIt() throws {
        let output = try OutputFolder(path: folder.path + "/a/b/public/")
        try output.write("ja/index.html", [0x61])
        let summary = try output.commit()
        #expect(summary.created == 1 && summary.total == 1)
        #expect(folder.text("a/b/public/ja/index.html") == "a")
    }

    @Test func takesNoFileWhereAllAreDiscarded() throws {
        try build(["a.html": "a"])
        let output = try OutputFolder(path: output)
        output.discardAll()
        for _ in 0..<2 { try output.write("b.html", [0x62]) }
        #expect(throws: FileError.self) { try output.commit() }
        try output.abandon()
        #expect(names == ["a.html"])
    }

    @Test func keepsUnchangedFilesWithTheirInodesAndTimes() throws {
        try build(["a.html": "a", "b/c.html": "c"])
        let before = try attributes("b/c.html")
        let summary = try build(["a.html": "A", "b/c.html": "c"])
        #expect((summary.created, summary.changed, summary.unchanged, summary.removed) == (0, 1, 1, 0))
        let after = try attributes("b/c.html")
        #expect(before == after)
        #expect(folder.text("public/a.html") == "A")
    }

    @Test func touchesNothingWhenNothingChanged() throws {
        try build(["a.html": "a", "日本/b.html": "b"])
        let before = try FileManager.default.attributesOfItem(atPath: output)
        let summary = try build(["a.html": "a", "日本/b.html": "b"])
        #expect(summary.created + summary.changed + summary.removed == 0 && summary.unchanged == 2)
        let after = try FileManager.default.attributesOfItem(atPath: output)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    }

    @Test func removesPagesThatAreGone() throws {
        try build(["a.html": "a", "old/b.html": "b"])
        let summary = try build(["a.html": "a"])
        #expect(summary.removed == 1)
        #expect(names == ["a.html"])
        #expect(!folder.exists("public/old"))
    }

    @Test func keepsFilesThatItDidNotWrite() throws {
        try build(["a.html": "a"])
        try folder.write(["public/mine.txt": "mine", "public/deep/er/mine.txt": "too"])
        let before = try attributes("mine.txt")
        try build(["b.html": "b"])
        #expect(names == ["b.html", "deep/er/mine.txt", "mine.txt"])
        #expect(try attributes("mine.txt") == before)
    }

    @Test func keepsEmptyFoldersThatItDidNotMake() throws {
        try build(["a/x.html": "a"])
        try FileManager.default.createDirectory(atPath: output + "/.git/refs/heads", withIntermediateDirectories: true)
        try build(["b.html": "b"])
        #expect(folder.exists("public/.git/refs/heads"))
        #expect(!folder.exists("public/a"))
    }

    @Test func refusesToOverwriteAForeignFile() throws {
        try build(["a.html": "a"])
        try folder.write(["public/b.html": "mine"])
        let error = #expect(throws: FileError.self) { try build(["a.html": "new", "b.html": "b"]) }
        #expect(error?.description == "cannot replace \(output)/b.html: File exists")
        #expect(folder.text("public/b.html") == "mine" && folder.text("public/a.html") == "a")
    }

    @Test func takesAForeignFileThatHoldsTheSameBytes() throws {
        try folder.write(["public/b.html": "b"])
        try build(["b.html": "b"])
        try build(["b.html": "changed"])
        #expect(folder.text("public/b.html") == "changed")
    }

    @Test func refusesAForeignFileWhereAFolderMustGo() throws {
        try build(["a.html": "a"])
        try folder.write(["public/ja": "mine"])
        let error = #expect(throws: FileError.self) { try build(["ja/index.html": "x"]) }
        #expect(error?.description == "cannot replace \(output)/ja: File exists")
        #expect(folder.text("public/ja") == "mine" && folder.text("public/a.html") == "a")
    }

    @Test func refusesAForeignFolderWhereAFileMustGo() throws {
        try folder.write(["public/page/mine.txt": "mine"])
        #expect(throws: FileError.self) { try build(["page": "x"]) }
        #expect(folder.text("public/page/mine.txt") == "mine")
    }

    @Test func replacesItsOwnFolderByAFileAndItsOwnFileByAFolder() throws {
        try build(["a/b/x.html": "1", "c": "2"])
        try build(["a": "file", "c/d.html": "3"])
        #expect(names == ["a", "c/d.html"])
        #expect(folder.text("public/a") == "file")
    }

    @Test func ownsAFileWhoseNameBeginsWithANumberSign() throws {
        try build(["#notes#": "one", "# Written by kotae": "x"])
        let summary = try build(["#notes#": "two", "# Written by kotae": "x"])
        #expect((summary.changed, summary.unchanged) == (1, 1))
        try build(["a": "a"])
        #expect(names == ["a"])
    }

    @Test func leavesTheOldSiteWhenAbandoned() throws {
        try build(["a.html": "a"])
        let output = try OutputFolder(path: self.output)
        try output.write("a.html", [0x62])
        try output.abandon()
        #expect(folder.text("public/a.html") == "a")
        #expect(!folder.exists(".kotae-stage-public"))
    }

    @Test func clearsWhatAKilledBuildLeft() throws {
        try folder.write([".kotae-stage-public/half/index.html": "half"])
        try build(["a.html": "a"])
        #expect(names == ["a.html"])
        #expect(!folder.exists(".kotae-stage-public"))
    }

    @Test func letsOneBuildWriteAtATime() throws {
        let first = try OutputFolder(path: output)
        let error = #expect(throws: OutputError.self) { try OutputFolder(path: output) }
        #expect(error == .busy(output))
        #expect(error?.description.contains("another build") == true)
        try first.write("a", [1])
        _ = try first.commit()
    }

    @Test func letsTheNextBuildWriteWhenOneIsDone() throws {
        try build(["a": "1"])
        try build(["a": "2"])
        #expect(folder.text("public/a") == "2")
    }

    @Test func replacesWhatALinkLeadsTo() throws {
        try folder.write(["real/keep.txt": "mine"])
        try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "real")
        try build(["a.html": "a"])
        let type = try FileManager.default.attributesOfItem(atPath: output)[.type] as? FileAttributeType
        #expect(type == .typeSymbolicLink)
        #expect(folder.text("real/a.html") == "a" && folder.text("real/keep.txt") == "mine")
    }

    @Test func carriesForeignLinksOverAsLinks() throws {
        try build(["a.html": "a"])
        try FileManager.default.createSymbolicLink(atPath: output + "/latest", withDestinationPath: "a.html")
        try build(["a.html": "b"])
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: output + "/latest")
        #expect(target == "a.html")
    }

    @Test func doesNotWriteThroughALinkInTheOutput() throws {
        try folder.write(["secret.txt": "secret"])
        try build(["a.html": "a"])
        try FileManager.default.removeItem(atPath: output + "/a.html")
        try FileManager.default.createSymbolicLink(
            atPath: output + "/a.html", withDestinationPath: folder.path + "/secret.txt")
        try build(["a.html": "new"])
        #expect(folder.text("secret.txt") == "secret")
        #expect(folder.text("public/a.html") == "new")
    }

    @Test func reportsADiskThatRefuses() throws {
        // Root may write anywhere, so a file stands where a folder is needed.
        try folder.write(["file": "x"])
        #expect(throws: FileError.self) { try OutputFolder(path: folder.path + "/file/public") }
        guard geteuid() != 0 else { return print("skipped for root: a folder without permission to write") }
        try FileManager.default.createDirectory(atPath: folder.path + "/locked", withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/locked")
        let error = #expect(throws: FileError.self) { try OutputFolder(path: folder.path + "/locked/public") }
        #expect(error?.reason == "Permission denied")
    }

    @Test func takesFilesFromSeveralThreads() throws {
        let output = try OutputFolder(path: output)
        DispatchQueue.concurrentPerform(iterations: 400) { index in
            do { try output.write("p\(index % 7)/q/\(index).html", [UInt8(index % 250)]) } catch { Issue.record(error) }
        }
        #expect(try output.commit().created == 400)
        #expect(names.count == 400)
    }

    @Test func listsWhatItWroteInOrder() throws {
        try build(["b": "", "a/x": "", "日": "", "A": ""])
        let lines = try #require(folder.text("public/" + OutputFolder.manifestName)).split(separator: "\n").dropFirst()
        #expect(Array(lines) == ["A", "a/x", "b", "日"])
    }
}
