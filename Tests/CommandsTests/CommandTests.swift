import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    private let kotae: Executable
    private let folder: TemporaryFolder

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
    }

    private func makeSite(_ body: String = "Text.\n") throws {
        try folder.write([
            "site.yaml": "title: Help\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n",
            "content/en/a.md": "---\ntitle: A\n---\n\n\(body)",
        ])
    }

    @Test(arguments: [[], ["build"], ["check"], ["publish"]])
    func explainsItself(_ command: [String]) throws {
        let result = try kotae.run(command + ["--help"], environment: ["COLUMNS": "80"])
        #expect(result.status == 0 && result.errors.isEmpty)
        let name = (["kotae"] + command).joined(separator: "-")
        #expect(Golden.difference(result.output, from: "golden/help/\(name).txt") == nil)
    }

    @Test func buildsASite() throws {
        try makeSite()
        let result = try kotae.run(["build"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("1 articles, 1 pages") && !result.errors.contains("\u{1B}"))
        #expect(folder.text("public/en/a/index.html")?.contains("<h1") == true)
        let again = try kotae.run(["build", "--site", folder.path])
        #expect(again.errors.contains("0 files new, 0 changed, 0 removed"))
    }

    @Test func endsWithOneWhereTheSiteHasErrorsAndLeavesTheOutput() throws {
        try makeSite()
        _ = try kotae.run(["build"], in: folder.path)
        let before = Fixtures.files(below: folder.url.appendingPathComponent("public"))
        try makeSite("[x](gone.md)\n")
        let result = try kotae.run(["build"], in: folder.path)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("content/en/a.md:5:1: error: the link “gone.md” leads nowhere [broken-link]\n"))
        #expect(result.errors.hasSuffix("1 error; ./public was left as it was\n"))
        #expect(Fixtures.files(below: folder.url.appendingPathComponent("public")) == before)
        #expect(!folder.exists(".kotae-stage-public"))
    }

    /// With `'*'` too: no setting makes room for two files at one place.
    @Test(arguments: ["", "checks: { '*': warning }\n", "checks: { output-collision: off }\n"])
    func reportsTwoPagesOfOneAddressTogetherWithAllElse(_ checks: String) throws {
        try makeSite("[gone](gone.md)\n")
        let configuration = try #require(folder.text("site.yaml"))
        try folder.write([
            "site.yaml": configuration + checks, "content/en/b.md": "---\ntitle: B\nslug: a\n---\n\nText.\n",
        ])
        let result = try kotae.run(["build"], in: folder.path)
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("content/en/b.md:1:1: error: “en/a/index.html” is written twice"))
        #expect(result.errors.contains("[broken-link]"))
        #expect(!folder.exists("public"))
    }

    @Test func checksWithoutWritingAFile() throws {
        try makeSite()
        let before = Fixtures.files(below: folder.url)
        let result = try kotae.run(["check"], in: folder.path)
        #expect(result.status == 0)
        #expect(Fixtures.files(below: folder.url) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["content", "site.yaml"])
    }

    @Test func printsFindingsAsJSON() throws {
        try makeSite("[x](gone.md) ![](none.png)\n")
        let result = try kotae.run(["check", "--format", "json"], in: folder.path)
        #expect(result.status == 1)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(root["errors"] as? Int == 2 && root["warnings"] as? Int == 1)
        let sound = try kotae.run(["check", "--list"], in: folder.path)
        #expect(sound.output.contains("broken-link\terror\tA link to a page") && sound.status == 0)
    }

    @Test func countsWarningsAsErrorsWhenStrict() throws {
        try makeSite("![](https://x.example/a.png)\n")
        #expect(try kotae.run(["check"], in: folder.path).status == 0)
        #expect(try kotae.run(["check", "--strict"], in: folder.path).status == 1)
    }

    @Test func printsErrorsOnlyWhenQuiet() throws {
        try makeSite("![](https://x.example/a.png)\n")
        let quiet = try kotae.run(["build", "--quiet"], in: folder.path)
        #expect(quiet.status == 0 && quiet.errors.isEmpty && quiet.output.isEmpty)
        try makeSite("![](https://x.example/a.png) [x](gone.md)\n")
        let errors = try kotae.run(["check", "-q"], in: folder.path)
        #expect(errors.errors.contains("[broken-link]") && !errors.errors.contains("warning"))
    }

    @Test(arguments: [
        ["--nonsense"], ["build", "--jobs", "0"], ["build", "--jobs", "x"], ["check", "--format", "xml"],
        ["build", "-q", "-v"], ["fly"],
    ])
    func endsWithSixtyFourWhereItIsUsedWrongly(_ arguments: [String]) throws {
        let result = try kotae.run(arguments, in: folder.path)
        #expect(result.status == 64)
        #expect(result.errors.contains("Usage: kotae"))
        #expect(result.output.isEmpty)
    }

    @Test func endsWithTwoWhereTheMachineFails() throws {
        let missing = try kotae.run(["build", "--site", folder.path + "/gone"])
        #expect(missing.status == 2 && missing.errors == "kotae: there is no folder \(folder.path)/gone\n")
        try makeSite()
        let blocked = try kotae.run(["build", "--site", folder.path, "--output", folder.path + "/site.yaml/public"])
        #expect(blocked.status == 2 && blocked.errors.hasPrefix("kotae: cannot create "))
        try folder.write(["public/en/a/index.html": "mine"])
        let foreign = try kotae.run(["build", "--site", folder.path])
        #expect(
            foreign.status == 2
                && foreign.errors.contains("cannot replace \(folder.path)/public/en/a/index.html: File exists"))
        #expect(folder.text("public/en/a/index.html") == "mine")
    }

    @Test func saysWhatIsMissingInAFolderThatIsNoSite() throws {
        for command in ["build", "check"] {
            let result = try kotae.run([command, "--site", folder.path])
            #expect(result.status == 1)
            #expect(result.errors.contains("site.yaml:1:1: error: there is no site.yaml [missing-configuration]"))
        }
        let gone = try kotae.run(["check", "--site", folder.path + "/gone"])
        #expect(gone.status == 2 && gone.errors.contains("there is no folder"))
    }

    @Test func writesOnlyWhereItWasTold() throws {
        try makeSite()
        let result = try kotae.run(["build", "--output", "elsewhere/out/"], in: folder.path)
        #expect(result.status == 0)
        #expect(folder.exists("elsewhere/out/en/a/index.html") && !folder.exists("public"))
    }

    @Test func includesDraftsWhenAsked() throws {
        try makeSite()
        try folder.write(["content/en/d.md": "---\ntitle: D\ndraft: true\n---\n\nText.\n"])
        _ = try kotae.run(["build"], in: folder.path)
        #expect(!folder.exists("public/en/d/index.html"))
        _ = try kotae.run(["build", "--drafts"], in: folder.path)
        #expect(folder.exists("public/en/d/index.html"))
    }

    /// The theme travels in the binary: nothing of the repository is needed, and no program of the machine.
    @Test func worksAloneOutsideOfTheRepository() throws {
        let place = try TemporaryFolder()
        let copy = place.url.appendingPathComponent("kotae")
        try FileManager.default.copyItem(at: kotae.url, to: copy)
        try makeSite()
        let result = try Executable(url: copy).run(["build"], in: folder.path, environment: ["PATH": ""])
        #expect(result.status == 0, "\(result.errors)")
        #expect(folder.text("public/en/a/index.html")?.contains("<h1") == true)
    }

    @Test func writesTheSameBytesInAnyEnvironment() throws {
        let environments = [
            ["LC_ALL": "C", "TZ": "UTC", "LANG": "C"],
            ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "LANG": "ja_JP.UTF-8", "HOME": "/nowhere"],
            [
                "LC_ALL": "ar_EG.UTF-8", "TZ": "Pacific/Pago_Pago", "LANGUAGE": "ar", "NO_COLOR": "1",
                "TERM": "xterm-256color",
            ],
        ]
        let site = Fixtures.root.appendingPathComponent("sites/full").path
        var first: [String: [UInt8]]?
        for (index, environment) in environments.enumerated() {
            let output = folder.path + "/out\(index)"
            let result = try kotae.run(
                ["build", "--site", site, "--output", output, "--jobs", "\(index + 1)"], environment: environment)
            #expect(result.status == 0, "\(result.errors)")
            let files = Fixtures.files(below: URL(fileURLWithPath: output))
            #expect(files.count > 60)
            if let first { #expect(files == first, "\(environment)") } else { first = files }
        }
    }
}
