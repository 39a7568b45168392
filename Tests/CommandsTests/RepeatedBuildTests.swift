import Foundation
import TestSupport
import Testing

/// A build of a site in which nothing changed writes nothing, and one in which anything did is a whole build.
@Suite struct RepeatedBuildTests {
    private let kotae: Executable
    private let folder: TemporaryFolder

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
        try folder.write([
            "site.yaml": "title: Help\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n",
            "content/en/a.md": "---\ntitle: A\n---\n\n![](https://x.example/a.png)\n",
            "content/en/draft.md": "---\ntitle: D\ndraft: true\n---\n\nText.\n",
        ])
    }

    private func build(_ options: String...) throws -> String {
        let result = try kotae.run(["build", "--timings"] + options, in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return result.errors
    }

    /// Builds until the build is so much younger than the files that what it came to is kept.
    private func settle() throws {
        for _ in 0..<100 where !folder.exists(".kotae-record-public") { _ = try build() }
        try #require(folder.exists(".kotae-record-public"))
    }

    private func isWholeBuild(_ errors: String) -> Bool { errors.contains("ms  pages") }

    /// Everything but the times that --timings prints.
    private func report(_ errors: String) -> [Substring] {
        errors.split(separator: "\n").filter { !$0.contains(" ms  ") }
    }

    @Test func repeatsTheReportAndWritesNothing() throws {
        try settle()
        let whole = try build("--fresh")
        #expect(isWholeBuild(whole))
        let page = folder.path + "/public/en/a/index.html"
        let before = try FileManager.default.attributesOfItem(atPath: page)
        let errors = try build()
        #expect(!isWholeBuild(errors) && errors.contains("ms  compare"))
        #expect(report(errors) == report(whole))
        #expect(errors.contains("[hot-linked-image]") && errors.contains("0 files new, 0 changed, 0 removed"))
        let after = try FileManager.default.attributesOfItem(atPath: page)
        #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    }

    @Test(arguments: [
        ["content/en/a.md": "---\ntitle: A\n---\n\nOther.\n"],
        ["content/en/b.md": "---\ntitle: B\n---\n\nNew.\n"],
        ["content/en/extra.png": "x"],
        ["templates/partials/contents.mustache": "{{{outline}}}\n"],
        ["site.yaml": "title: Hilfe\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n"],
    ])
    func buildsWhenAFileChanges(_ files: [String: String]) throws {
        try settle()
        try folder.write(files)
        #expect(isWholeBuild(try build()))
    }

    @Test func buildsWhenAFileIsRemoved() throws {
        try settle()
        try FileManager.default.removeItem(atPath: folder.path + "/content/en/draft.md")
        #expect(isWholeBuild(try build()))
    }

    @Test func buildsWhenAFileChangesThoughItsSizeAndTimeAreKept() throws {
        try settle()
        let path = folder.path + "/content/en/a.md"
        let time = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        try folder.write(["content/en/a.md": "---\ntitle: B\n---\n\n![](https://x.example/a.png)\n"])
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        #expect(isWholeBuild(try build()))
        #expect(folder.text("public/en/a/index.html")?.contains("<title>B") == true)
    }

    @Test(arguments: [false, true])
    func mendsAnOutputThatSomebodyTouched(_ isRemoved: Bool) throws {
        try settle()
        let page = "public/en/a/index.html"
        let good = folder.text(page)
        if isRemoved {
            try FileManager.default.removeItem(atPath: folder.path + "/" + page)
        } else {
            try folder.write([page: "edited by hand"])
        }
        #expect(isWholeBuild(try build()))
        #expect(folder.text(page) == good)
    }

    @Test func buildsWithOtherOptions() throws {
        try settle()
        #expect(isWholeBuild(try build("--drafts")))
        #expect(isWholeBuild(try build("--as-of", "2027-03-15")))
    }

    @Test func failsAgainWhereWarningsCountAsErrors() throws {
        try settle()
        let result = try kotae.run(["build", "--strict"], in: folder.path)
        #expect(result.status == 1 && result.errors.contains("was left as it was"))
    }

    @Test(arguments: ["", "x", "{}", "0 0\n{}"])
    func passesOverADamagedRecord(_ text: String) throws {
        try settle()
        try folder.write([".kotae-record-public": text])
        #expect(isWholeBuild(try build()))
    }
}
