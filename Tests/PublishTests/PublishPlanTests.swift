import Testing

@testable import Publish

@Suite struct PublishPlanTests {
    private let folder: TestFolder
    private let target = TestPublish.read(["type": "rclone", "remote": "a:b"]).target

    init() throws { folder = try TestFolder() }

    private func plan(_ files: [String: String], on host: HostState) throws -> PublishPlan {
        let site = try TestSite(folder, "site", files: files)
        return PublishPlan(try LocalSite(site.site), on: host, target: try #require(target))
    }

    private func host(
        _ files: [String], retired: Set<String> = [], foreign: [String] = [], differing: Set<String> = []
    )
        -> HostState
    {
        var state = HostState()
        state.manifest = HostManifest(files: Set(files), retired: retired)
        state.manifestBytes = state.manifest?.bytes ?? []
        for path in files + foreign + retired { state.sizes[path] = 1 }
        state.differing = differing
        return state
    }

    @Test func tellsNewChangedAndGonePagesByLocale() throws {
        let plan = try plan(
            ["ja/a/index.html": "1", "ja/b/index.html": "22", "en/a/index.html": "3", "404.html": "4"],
            on: host(["ja/b/index.html", "en/a/index.html", "en/old/index.html"], differing: ["ja/b/index.html"]))
        #expect(
            plan.pages == [
                PageChanges(locale: "ja", new: ["ja/a/"], changed: ["ja/b/"]),
                PageChanges(locale: "en", gone: ["en/old/"]), PageChanges(new: ["404.html"]),
            ])
        #expect(plan.unchanged == 1)
        #expect(plan.bytesToSend == 4)
        #expect(plan.deletions.map { $0.path } == ["en/old/index.html"])
    }

    @Test func neverDeletesWhatTheManifestDoesNotList() throws {
        let plan = try plan(["a.html": "1"], on: host(["a.html"], foreign: ["CNAME", "mine/b.html"]))
        #expect(plan.count(.gone) == 0)
        #expect(plan.foreign == 2)
    }

    @Test func keepsHashedFilesForOneMorePublish() throws {
        let old = "theme/k.0123456789.css"
        let first = try plan(["a.html": "1"], on: host(["a.html", old], differing: ["a.html"]))
        #expect(first.count(.retired) == 1 && first.count(.gone) == 0)
        #expect(first.manifest.retired == [old])
        let second = try plan(["a.html": "2"], on: host(["a.html"], retired: [old], differing: ["a.html"]))
        #expect(second.count(.gone) == 1 && second.manifest.retired.isEmpty)
        let nothing = try plan(["a.html": "2"], on: host(["a.html"], retired: [old]))
        #expect(nothing.isUpToDate && nothing.manifest.retired == [old])
    }

    @Test func marksAFolderWithoutManifest() throws {
        var state = HostState()
        #expect(try plan(["a.html": "1"], on: state).isFirst)
        state.sizes = ["CNAME": 3]
        #expect(try !plan(["a.html": "1"], on: state).isUnmarked)
        state.sizes = ["index.php": 3]
        #expect(try plan(["a.html": "1"], on: state).isUnmarked)
    }

    @Test func namesFilesOfOthersThatWouldBeReplaced() throws {
        let plan = try plan(["a.html": "1"], on: host([], foreign: ["a.html"], differing: ["a.html"]))
        #expect(plan.replaced == ["a.html"])
    }

    @Test func sendsPartsBeforePagesAndPointersAfterThem() throws {
        let plan = try plan(
            [
                "theme/k.0123456789.css": "", "search/ja.js": "", "new.html": "", "old.html": "", "sitemap.xml": "",
                "fresh.json": "", "i.png": "",
            ], on: host(["old.html", "sitemap.xml", "i.png"], differing: ["old.html", "sitemap.xml"]))
        let phases = SendPhase.phases(of: plan)
        #expect(phases.map { $0.name } == [.hashed, .parts, .newPages, .changedPages, .changedData])
        #expect(
            phases.map { $0.paths } == [
                ["theme/k.0123456789.css"], ["fresh.json", "search/ja.js"], ["new.html"], ["old.html"], ["sitemap.xml"],
            ])
        #expect(phases.map { $0.cacheControl }.first == "public, max-age=31536000, immutable")
        #expect(Set(phases.dropFirst().map { $0.cacheControl }) == ["no-cache"])
    }

    @Test func publishesOnlyWhatTheBuildWrote() throws {
        let site = try TestSite(folder, "site", files: ["a.html": "1"])
        try folder.write("site/.env", "SECRET=1")
        let plan = PublishPlan(try LocalSite(site.site), on: HostState(), target: try #require(target))
        #expect(plan.files.map { $0.path } == ["a.html"])
        #expect(plan.notSent == [".env"])
    }

    @Test func refusesAnUnfinishedBuild() throws {
        #expect(throws: PublishError.self) { try LocalSite(PublishSite(folder: folder("none"), locales: [])) }
        try folder.write("half/kotae-manifest.txt", "a.html\n")
        let error = #expect(throws: PublishError.self) {
            try LocalSite(PublishSite(folder: folder("half"), locales: []))
        }
        #expect(error?.kind == .notBuilt)
    }
}
