import Foundation
import TestSupport
import Testing

/// A build that is killed at any moment leaves the old site or the new one, whole.
@Suite struct KilledBuildTests {
    private static let kills = 20

    private let kotae: Executable
    private let folder: TemporaryFolder
    private var output: URL { folder.url.appendingPathComponent("public") }

    init() throws {
        kotae = try Executable.built()
        folder = try TemporaryFolder()
    }

    /// A site of three hundred articles; each version has all pages different, some of its own and some files of
    /// others.
    private func makeSite(_ version: String) throws {
        var files = [
            "site.yaml":
                "title: Help \(version)\nbaseURL: https://kb.example.com/\nlocales: { en: { name: English } }\n"
        ]
        for index in 0..<300 {
            let name = index % 10 == 0 ? "\(version)-\(index)" : "p\(index)"
            files["content/en/s\(index % 6)/\(name).md"] = "---\ntitle: \(version) \(index)\n---\n\nText \(version).\n"
        }
        for (path, text) in files { try folder.write(["\(version)/\(path)": text]) }
    }

    private func build(_ version: String) throws {
        let result = try kotae.run(["build", "--quiet", "--site", "\(folder.path)/\(version)", "--output", output.path])
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test func leavesTheOldSiteOrTheNew() throws {
        try makeSite("old")
        try makeSite("new")
        try folder.write(["public/mine.txt": "mine"])
        let clock = ContinuousClock()
        var sites: [String: [String: [UInt8]]] = [:]
        var longest = Duration.zero
        for version in ["new", "old"] {
            longest = max(longest, try clock.measure { try build(version) })
            sites[version] = Fixtures.files(below: output)
        }
        #expect(sites["old"] != sites["new"])
        let seconds = Double(longest.components.seconds) + Double(longest.components.attoseconds) * 1e-18
        var random = SeededGenerator(seed: 42)
        var current = "old"
        var count = 0
        for round in 0..<Self.kills {
            let next = current == "old" ? "new" : "old"
            // Half of them near the end, where files are put in place.
            let moment =
                round % 2 == 0
                ? Double.random(in: 0...1.05, using: &random) : Double.random(in: 0.6...1.0, using: &random)
            let arguments = ["build", "--quiet", "--site", "\(folder.path)/\(next)", "--output", output.path]
            if try kotae.killed(arguments, after: seconds * moment) { count += 1 }
            let found = Fixtures.files(below: output)
            let match = sites.first { $0.value == found }?.key
            current = try #require(
                match, "after \(moment) of a build, the output is neither site: \(found.count) files")
            // The next build works; every fifth time, so that most rounds begin with what a killed one left.
            if round % 5 == 0 {
                try build(next)
                #expect(Fixtures.files(below: output) == sites[next])
                current = next
            }
        }
        try build("new")
        #expect(Fixtures.files(below: output) == sites["new"])
        #expect(!folder.exists(".kotae-stage-public"))
        #expect(count >= 5, "only \(count) of \(Self.kills) builds were still running when they were to be killed")
    }
}
