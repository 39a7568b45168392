import Foundation
import TestSupport
import Testing

/// `kotae check --changed-since`, in repositories that git makes.
@Suite struct ChangedSinceTests {
    private let kotae: Executable
    private let git: Executable
    private let folder: TemporaryFolder
    private static let environment = [
        "PATH": "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "HOME": "/nowhere",
    ]

    init() throws {
        kotae = try Executable.built()
        git = Executable(url: URL(fileURLWithPath: "/usr/bin/env"))
        folder = try TemporaryFolder()
    }

    private static let policy = """
        policy: shop
        facts: { days: { min: 5, max: 7 }, cards: true }
        rules: { slowest: facts.days.max }
        tests: { slow: { expect: { slowest: 7 } } }
        claims:
          delivery: { value: facts.days, unit: day }
          cards: { holds: facts.cards }
        """
    private static let english =
        "---\ntitle: A\nkind: faq\n---\n\n## How long? {#long}\n\nIt takes [5 to 7 days](claim:delivery).\n\n"
        + "## Cards? {#cards}\n\nYou [can pay by card](claim:cards).\n"
    private static let japanese =
        "---\ntitle: A\nkind: faq\n---\n\n## いつ届きますか {#long}\n\n[5～7日](claim:delivery)です。\n\n"
        + "## カード {#cards}\n\n[カードで支払えます](claim:cards)。\n"

    private func makeSite(at prefix: String = "") throws {
        try folder.write([
            prefix + "site.yaml":
                "title: S\nbaseURL: https://a.example/\nlocales: { en: { name: English }, ja: { name: 日本語 } }\n",
            prefix + "content/policies/shop.yaml": Self.policy,
            prefix + "content/en/Q&A 1.md": Self.english, prefix + "content/ja/Q&A 1.md": Self.japanese,
        ])
    }

    private func commit(_ message: String = "x") throws {
        for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-q", "--allow-empty", "-m", message]] {
            let result = try git.run(["git"] + arguments, in: folder.path, environment: Self.environment)
            try #require(result.status == 0, "\(result.errors)")
        }
    }

    private func check(_ revision: String, _ more: [String] = []) throws -> Executable.Result {
        try kotae.run(
            ["check", "--changed-since", revision, "--as-of", "2026-11-23"] + more, in: folder.path,
            environment: Self.environment)
    }

    @Test func saysThatNothingChanged() throws {
        try makeSite()
        try commit()
        let result = try check("HEAD")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "nothing changed that a claim or a question shows\n")
        #expect(result.errors.hasSuffix(": 0 claims and 0 questions touched; 0 to read again\n"))
    }

    @Test func showsBothValuesOfAFactAndWhatWasNotRewritten() throws {
        try makeSite()
        try commit()
        try folder.write([
            "content/policies/shop.yaml": Self.policy.replacing("max: 7", with: "max: 9")
                .replacing("slowest: 7", with: "slowest: 9"),
            "content/ja/Q&A 1.md": Self.japanese.replacing("5～7", with: "5～9"),
        ])
        let result = try check("HEAD")
        // The English words are an error of the site as it is now.
        #expect(result.status == 1 && result.errors.contains("[broken-claim]"), "\(result.errors)")
        let expected = """
            claim delivery: changed (content/policies/shop.yaml:6:3)
              the fact “days”: {"max": 7, "min": 5} → {"max": 9, "min": 5}
              computed: {"max": 7, "min": 5} → {"max": 9, "min": 5}
              en content/en/Q&A 1.md:8:10 “5 to 7 days”
              ja content/ja/Q&A 1.md:8:1 “5～9日”, rewritten
            question: en content/en/Q&A 1.md:6:1 “How long?”
              it states the claim “delivery”
            question: ja content/ja/Q&A 1.md:6:1 “いつ届きますか”
              its text changed
              it states the claim “delivery”
            to read again: en content/en/Q&A 1.md:6:1 “How long?”
              the claim “delivery” changed, and this text did not
              its translation in ja changed, and it did not

            """
        #expect(result.output == expected, "\(result.output)")
    }

    @Test func comparesAlsoWhatWasCommittedSince() throws {
        try makeSite()
        try commit()
        try folder.write(["content/en/Q&A 1.md": Self.english.replacing("It takes", with: "It mostly takes")])
        try commit()
        let result = try check("HEAD~1", ["--format", "json"])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect((root["claims"] as? [Any])?.isEmpty == true && root["since"] as? String == "HEAD~1")
        #expect((root["commit"] as? String)?.utf8.count == 40 && root["locales"] as? [String] == ["en"])
        let questions = try #require(root["questions"] as? [[String: Any]])
        #expect(questions.map { $0["url"] as? String } == ["en/q-a-1/#long"] || questions.count == 1)
        let reread = try #require((root["reread"] as? [[String: Any]])?.first)
        #expect(reread["locale"] as? String == "ja")
        #expect(reread["reasons"] as? [String] == ["its translation in en changed, and it did not"])
        #expect(try check("HEAD").output.hasPrefix("nothing changed"))
    }

    @Test func findsTheSiteInAFolderOfTheRepositoryAndWithoutPoliciesBefore() throws {
        try makeSite(at: "docs/k b/")
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("docs/k b/content/policies"))
        try commit()
        try makeSite(at: "docs/k b/")
        let result = try check("HEAD", ["--site", "docs/k b"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("claim delivery: new (content/policies/shop.yaml:6:3)"))
        // The articles are as they were.
        #expect(!result.output.contains("it is new"))
    }

    @Test(arguments: [
        "--output=x", "-x", "nowhere", "HEAD~9", "HEAD..HEAD", "HEAD:site.yaml", "a\nb", "--upload-pack=touch x",
        "$(touch x)", "HEAD HEAD", "^HEAD", ":/nothing", "HEAD^{tree}",
    ])
    func refusesWhatIsNoRevision(_ revision: String) throws {
        try makeSite()
        try commit()
        // With an equals sign it is the option's value whatever it begins with.
        let result = try kotae.run(
            ["check", "--changed-since=" + revision], in: folder.path, environment: Self.environment)
        #expect(result.status == 2, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(
            result.errors.contains("is no revision") || result.errors.contains("git knows no revision “\(revision)”"),
            "\(result.errors)")
        #expect(!folder.exists("x"))
    }

    @Test func saysWhatIsMissing() throws {
        try makeSite()
        let none = try check("HEAD")
        #expect(none.status == 2 && none.errors.hasPrefix("kotae: . is in no working tree of a git repository"))
        let site = try TemporaryFolder()
        try site.write(["a.txt": "a"])
        for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]] {
            _ = try git.run(["git"] + arguments, in: site.path, environment: Self.environment)
        }
        try site.write(["kb/site.yaml": "title: A\nlocales: { en: { name: E } }\n"])
        for options in [["--site", site.path], ["--site", site.path + "/kb"]] {
            let result = try check("HEAD", options)
            #expect(result.status == 2 && result.errors.contains("site.yaml at “HEAD”"), "\(result.errors)")
        }
        let missing = try kotae.run(["check", "--changed-since", "HEAD", "--site", site.path + "/none"])
        #expect(missing.status == 2 && missing.errors.contains("there is no folder"))
        let program = try kotae.run(
            ["check", "--changed-since", "HEAD", "--site", site.path], environment: ["PATH": "/nowhere"])
        #expect(program.status == 2 && program.errors.contains("“git” is not installed"))
    }

    @Test(arguments: [["--format", "sarif"], ["--prove"], ["--format", "github"]])
    func refusesOptionsThatDoNotFit(_ more: [String]) throws {
        #expect(try check("HEAD", more).status == 64)
    }
}
