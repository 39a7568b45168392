import Diagnostics
import FileSystem
import Generator
import Testing

@Suite struct SiteSessionTests {
    /// What a build of the same sources writes.
    private func cleanBuild(_ tree: MemoryTree) throws -> (files: [String: [UInt8]], findings: [Finding]) {
        let sink = MemorySink()
        let report = try SiteBuild(tree: tree, theme: SampleSite.theme, options: BuildOptions(workers: 2)).run(
            into: sink)
        return (sink.files, report.findings)
    }

    private func allBytes(_ session: SiteSession, _ tree: MemoryTree) throws -> [String: [UInt8]] {
        try session.allOutputs().mapValues { output in
            switch output {
            case .bytes(let bytes): bytes
            case .source(let path): try tree.read(path)
            }
        }
    }

    /// The first place where two states of a file part, with some bytes around it.
    private func difference(_ clean: [String: [UInt8]], _ ours: [String: [UInt8]], _ path: String?) -> String {
        guard let path else { return "" }
        guard let left = clean[path], let right = ours[path] else {
            return "only in the \(clean[path] == nil ? "session" : "build")"
        }
        let place = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
        let shown = max(0, place - 60)
        return [left, right].map { String(decoding: $0.dropFirst(shown).prefix(140), as: UTF8.self) }.joined(
            separator: " ≠ ")
    }

    @Test(arguments: [1, 2] as [UInt64])
    func equalsACleanBuildAfterEachEdit(seed: UInt64) throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        var edits = RandomEdits(tree, seed: seed)
        var names: [String: Int] = [:]
        for number in 1...30 {
            let edit = edits.next()
            names[edit.name, default: 0] += 1
            try session.update(edit.paths)
            // Some pages are asked for in between, as a browser does, and stay in the session's store.
            for path in session.pagePaths.prefix(3) { _ = try session.output(path) }
            guard number % 2 == 0 || seed == 1 else { continue }
            let clean = try cleanBuild(tree)
            let ours = try allBytes(session, tree)
            let differing = Set(clean.files.keys).union(ours.keys).filter { clean.files[$0] != ours[$0] }.sorted()
            let first = difference(clean.files, ours, differing.first)
            try #require(differing.isEmpty, "edit \(number), \(edit.name): \(differing.prefix(5)): \(first)")
            for path in clean.files.keys.sorted().prefix(10) { #expect(try session.output(path) != nil, "\(path)") }
            #expect(try session.allFindings() == clean.findings, "edit \(number), \(edit.name)")
        }
        #expect(names.count > 8)
    }

    @Test func readsTheSearchFileAgain() throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        let golden = try session.allFindings().filter { $0.id == .goldenQuery }
        #expect(golden.map(\.place.line) == [3])
        tree["content/search.yaml"] = "queries: [{ locale: en, query: how long, page: faq/#how-long }]\n"
        #expect(try session.update(["content/search.yaml"]).isReplanned)
        #expect(try !session.allFindings().contains { $0.id == .goldenQuery })
    }

    @Test func plansAnewAfterAChangeOfAPolicy() throws {
        var files = SampleSite.files
        files["content/policies/refund.yaml"] = "name: refund\n"
        let tree = MemoryTree(files)
        let session = try SampleSite.session(tree)
        tree["content/policies/refund.yaml"] = "name: another\n"
        #expect(try session.update(["content/policies/refund.yaml"]).isReplanned)
    }

    @Test func rendersOnlyTheArticleWhoseTextChanged() throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        tree["content/en/faq.md"]? += "\nMore.\n"
        let update = try session.update(["content/en/faq.md"])
        #expect(update.hasChanged)
        #expect(!update.isReplanned)
    }

    @Test func isNotChangedByAFileThatCameAndWent() throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        let stamp = session.stamp
        try session.update(["content/en/sedK3x9f", "content/en/4913"])
        #expect(session.stamp == stamp)
    }

    @Test func keepsTheLastGoodPageWhileItsFrontMatterIsBroken() throws {
        var files = SampleSite.files
        files["site.yaml"] = SampleSite.configuration.replacing("checks: { '*': warning }", with: "")
        let tree = MemoryTree(files)
        let session = try SampleSite.session(tree)
        let path = "en/guide/renewal/index.html"
        let good = try session.output(path)
        try #require(good != nil)
        let text = tree["content/en/guide/renewal.md"]
        tree["content/en/guide/renewal.md"] = "---\ntitle: [broken\n---\nText\n"
        try session.update(["content/en/guide/renewal.md"])
        #expect(try session.output(path) == good)
        #expect(try session.findings(of: path).findings.contains { $0.severity == .error })
        tree["content/en/guide/renewal.md"] = text
        try session.update(["content/en/guide/renewal.md"])
        #expect(try session.output(path) == good)
        #expect(
            try !session.findings(of: path).findings.contains {
                $0.place.path == "content/en/guide/renewal.md" && $0.severity == .error
            })
    }

    @Test(arguments: [("site.yaml", "titel: x\n"), ("templates/layout.mustache", "{{#open}}")])
    func keepsTheSiteWhileWhatAllPagesShareIsBroken(path: String, text: String) throws {
        var files = SampleSite.files
        files["site.yaml"] = SampleSite.configuration.replacing("checks: { '*': warning }", with: "")
        let tree = MemoryTree(files)
        let session = try SampleSite.session(tree)
        let page = "en/faq/index.html"
        let good = try session.output(page)
        let before = tree[path]
        tree[path] = (before ?? "") + text
        try session.update([path])
        #expect(try session.output(page) == good)
        #expect(try session.findings(of: page).findings.contains { $0.place.path == path && $0.severity == .error })
        tree[path] = before
        try session.update([path])
        #expect(try session.output(page) == good)
        #expect(try session.findings(of: page).findings.allSatisfy { $0.place.path != path })
    }

    @Test func tellsWhichTranslationsAreMissing() throws {
        let session = try SampleSite.session(MemoryTree(SampleSite.files))
        #expect(try session.findings(of: "en/guide/steps/index.html").missingTranslations == ["ja"])
        #expect(try session.findings(of: "ja/guide/steps/index.html").isFallback)
        #expect(try session.findings(of: "en/faq/index.html").missingTranslations.isEmpty)
    }

    @Test func checksAllArticlesInSmallParts() throws {
        let session = try SampleSite.session(MemoryTree(SampleSite.files))
        var rounds = 0
        while try session.checkSome(2) { rounds += 1 }
        #expect(rounds >= 2)
    }
}
