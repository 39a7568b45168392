import Foundation
import TestSupport
import Testing

/// `kotae preview` as a process of its own.
@Suite struct PreviewCommandTests {
    private let kotae: Executable
    private let folder: TemporaryFolder

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
        try folder.write([
            "kb/site.yaml": "title: Help\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n",
            "kb/content/en/a.md": "---\ntitle: A\n---\n\nText.\n",
        ])
    }

    /// A preview that runs, and what it says on standard error.
    private func start(_ arguments: String...) throws -> (process: Process, said: FileHandle) {
        let (process, errors) = (Process(), Pipe())
        process.executableURL = kotae.url
        process.arguments = ["preview", "--site", "kb"] + arguments
        process.currentDirectoryURL = folder.url
        process.standardError = errors
        try process.run()
        return (process, errors.fileHandleForReading)
    }

    private func read(_ said: FileHandle, until word: String) throws -> String {
        var text = ""
        while !text.contains(word) {
            let part = said.availableData
            guard !part.isEmpty else { break }
            text += String(decoding: part, as: UTF8.self)
        }
        return text
    }

    private func port(in text: String) throws -> Int {
        let found = text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//)
        return try #require(found.flatMap { Int($0.1) }, "\(text)")
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func endsCleanlyWhenItIsTold(signal: Int32) throws {
        let preview = try start("--port", "0")
        let begin = try read(preview.said, until: "ends it")
        _ = try port(in: begin)
        kill(preview.process.processIdentifier, signal)
        let rest = String(decoding: preview.said.readDataToEndOfFile(), as: UTF8.self)
        preview.process.waitUntilExit()
        #expect(preview.process.terminationStatus == 0 && preview.process.terminationReason == .exit)
        #expect(rest.hasSuffix("stopped\n"), "\(rest)")
        #expect(!folder.exists("kb/public"))
    }

    @Test func namesAFreePortWhereItsOwnIsTaken() throws {
        let first = try start("--port", "0")
        defer {
            first.process.terminate()
            first.process.waitUntilExit()
        }
        let taken = try port(in: read(first.said, until: "ends it"))
        let second = try kotae.run(["preview", "--site", "kb", "--port", "\(taken)"], in: folder.path)
        #expect(second.status == 2)
        let words = "kotae: port \(taken) is taken by another program; port "
        #expect(second.errors.contains(words), "\(second.errors)")
        let free = try #require(second.errors.firstMatch(of: /kotae preview --port (\d+)/).flatMap { Int($0.1) })
        let third = try start("--port", "\(free)")
        #expect(try port(in: read(third.said, until: "ends it")) == free)
        third.process.terminate()
        third.process.waitUntilExit()
    }

    @Test func tellsWhichPagesTheHostAnswersOtherwise() throws {
        try folder.write(["kb/content/static/plain.html": "<p>x</p>"])
        let preview = try start("--port", "0", "--host-profile", "cloudflare")
        defer {
            preview.process.terminate()
            preview.process.waitUntilExit()
        }
        let said = try read(preview.said, until: "plain.html is sent on")
        #expect(said.contains("answers as Cloudflare Pages does"))
        #expect(said.contains("/plain.html is sent on to /plain with status 308"), "\(said)")
    }
}
