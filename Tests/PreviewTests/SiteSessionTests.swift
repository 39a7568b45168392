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
        for number in 1...2 * (RandomEdits.lastKind + 1) {
            let edit = edits.next()
            try session.update(edit.paths)
            // Some pages are asked for in between, as a browser does, and stay in the session's store.
            for path in session.pagePaths.prefix(3) { _ = try session.output(path) }
            guard number % 2 == 0 || seed == 1 else { continue }
            let clean = try cleanBuild(tree)
            let ours = try allBytes(session, tree)
            let differing = Set(clean.files.keys).union(ours.keys).filter { clean.files[$0] != ours[$0] }.sorted()
            let first = difference(clean.files, ours, differing.first)
            try #require(differing.isEmpty, "edit \(number), \(edit.name): \(differing.prefix(5)): \(first)")
            // One at a time, as a browser asks, lists of articles are made by themselves.
            for path in clean.files.keys.sorted() where path.hasSuffix(".html") {
                guard case .bytes(let bytes)? = try session.output(path) else { continue }
                try #require(bytes == clean.files[path], "edit \(number), \(edit.name): \(path)")
            }
            let found = try session.allFindings()
            let wrong = Set(found).symmetricDifference(clean.findings)
            #expect(wrong.isEmpty && found.count == clean.findings.count, "edit \(number), \(edit.name): \(wrong)")
        }
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
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        tree[SampleSite.policyPath] = SampleSite.policy(days: 6)
        #expect(try session.update([SampleSite.policyPath]).isReplanned)
    }

    @Test(arguments: [
        (SampleSite.policy(days: 5), "holds", ""),
        (SampleSite.policy(days: 6), "broken", "the words say 5日, expected 6日"),
        (SampleSite.policy() + "reviewBy: 2019-01-01\n", "stale", ""),
        (
            SampleSite.policy().replacing("unit: day", with: "unit: day, knownFalse: { since: 2020-02-01, reason: x }"),
            "known-false", "x"
        ),
    ])
    func tellsHowTheClaimsOfAPageStand(policy: String, state: String, reason: String) throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        tree[SampleSite.policyPath] = policy
        try session.update([SampleSite.policyPath])
        for isChecked in [false, true] {
            if isChecked { #expect(try session.checkArticles { false }) }
            let claims = try session.findings(of: "ja/faq/index.html").claims
            #expect(claims.map(\.id) == ["duration"])
            #expect(claims.map(\.state) == [state])
            #expect(claims.first?.reason.contains(reason) == true, "\(claims)")
            #expect(claims.first?.words == "5日")
            #expect(claims.first?.place.line == 11)
            #expect(claims.first?.declaration.path == SampleSite.policyPath)
        }
        #expect(try session.findings(of: "en/guide/renewal/index.html").claims.isEmpty)
    }

    @Test func tellsOnThePageWhichQueriesDoNotFindIt() throws {
        let session = try SampleSite.session(MemoryTree(SampleSite.files))
        let page = "ja/faq/index.html"
        #expect(try session.checkArticles { false })
        #expect(try !session.findings(of: page).findings.contains { $0.id == .goldenQuery })
        #expect(try session.checkQueries { false })
        #expect(try session.findings(of: page).findings.contains { $0.id == .goldenQuery })
        #expect(try !session.findings(of: "en/faq/index.html").findings.contains { $0.id == .goldenQuery })
    }

    @Test func tellsWhatIsWrongElsewhere() throws {
        let tree = MemoryTree(SampleSite.files)
        tree["content/ja/faq.md"]? += "\n[x](nowhere.md)\n"
        let session = try SampleSite.session(tree)
        #expect(try session.findings(of: "en/faq/index.html").elsewhere == nil)
        #expect(try session.checkArticles { false })
        #expect(
            try session.findings(of: "en/faq/index.html").elsewhere?.contains { $0.place.path == "content/ja/faq.md" }
                == true)
        #expect(
            try session.findings(of: "ja/faq/index.html").elsewhere?.contains { $0.place.path == "content/ja/faq.md" }
                == false)
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

    /// One file that comes is looked at alone; what it means must be what a walk over all of them finds.
    @Test(arguments: [
        "content/en/.hidden.md", "content/.git/x.md", "content/fr/a.md", "content/loose.md", "content/en/a\u{7}b.md",
        "content/en/guide/late.md", "content/ja/guide/steps.md", "content/en/photo.png", "content/static/robots.txt",
        "content/policies/more.yaml", "content/en/new/a.md", "content/en/guide.md", "content/en/faq/index.md",
    ])
    func seesOneFileThatComesAndGoesAsAWalkDoes(path: String) throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        for text in ["---\ntitle: Late\n---\nText.\n", nil] {
            tree[path] = text
            try session.update([path])
            let (clean, ours) = (try cleanBuild(tree), try allBytes(session, tree))
            let differing = Set(clean.files.keys).union(ours.keys).filter { clean.files[$0] != ours[$0] }.sorted()
            // Where two write one file, the last one to do so is not foretold.
            let collides = clean.findings.contains { $0.id.name == "output-collision" }
            #expect(differing.isEmpty || collides && text != nil)
            #expect(try Set(session.allFindings()) == Set(clean.findings))
        }
    }

    /// A host may have too little room for what is made from all articles, and for nothing else.
    @Test func measuresWhatIsMadeFromAllArticles() throws {
        let tree = MemoryTree(SampleSite.files)
        let session = try SampleSite.session(tree)
        #expect(try session.sharedSizes { true } == nil)
        let sizes = try #require(try session.sharedSizes { false })
        let known = Set(session.knownPaths)
        for (path, bytes) in try cleanBuild(tree).files where !known.contains(path) {
            #expect(sizes[path] == bytes.count, "\(path)")
        }
        #expect(sizes["site.json"] != nil && sizes.keys.contains { $0.hasPrefix("search/en-") })
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

    @Test func keepsWhatWasCheckedBeforeAnInterruption() throws {
        let session = try SampleSite.session(MemoryTree(SampleSite.files))
        let asked = Count()
        #expect(try !session.checkArticles { asked.next() > 3 })
        asked.reset()
        #expect(
            try session.checkArticles { asked.next() < 0 })
        // Six articles, three of them done before, and once more at the end.
        #expect(asked.value <= 7)
    }

    @Test func putsPagesIntoTheirNewOrderAfterANewTitle() throws {
        let tree = MemoryTree(SampleSite.files)
        for name in ["a", "b", "c", "d"] {
            tree["content/en/list/\(name).md"] = "---\ntitle: \(name)\ntags: [\(name), All]\n---\nText.\n"
            tree["content/ja/list/\(name).md"] = "---\ntitle: \(name)\n---\n[x](b.md)\n"
        }
        tree["content/ja/list/c.md"] = nil
        let session = try SampleSite.session(tree)
        for title in ["zz", "0", "bb", "cc", "c"] {
            tree["content/en/list/a.md"] = "---\ntitle: \(title)\ntags: [a, all]\n---\nText.\n"
            tree["content/en/list/c.md"] = "---\ntitle: x\(title)\ntags: [a, c]\n---\nText.\n"
            try session.update(["content/en/list/a.md", "content/en/list/c.md"])
            let (clean, ours) = (try cleanBuild(tree).files, try allBytes(session, tree))
            let differing = Set(clean.keys).union(ours.keys).filter { clean[$0] != ours[$0] }.sorted()
            try #require(differing.isEmpty, "\(title): \(differing): \(difference(clean, ours, differing.first))")
        }
    }
}
