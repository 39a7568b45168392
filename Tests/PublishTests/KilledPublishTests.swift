import Foundation
import Publish
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Kills the publisher at random moments: the next run must repair, and no reader may have seen a broken page.
@Suite(.serialized, .enabled(if: TestTools.runsSlowTests))
struct KilledPublishTests {
    private static let rounds = 20
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// Runs the publisher as a process of its own, and kills it after a time where one is given.
    ///
    /// - Returns: Whether it ended by itself with success.
    private func drive(
        _ site: TestSite, _ values: [String], _ environment: [String: String], killAfter: Double?
    ) throws -> Bool {
        let process = try TestProcess(
            TestTools.driver, [site.path, folder("work")] + values, environment: environment,
            output: folder("driver.log"))
        if let killAfter {
            usleep(UInt32(killAfter * 1_000_000))
            kill(process.identifier, SIGKILL)
        }
        return process.wait() == 0
    }

    /// Whether a host that takes file after file holds some of a version's, and not all.
    private func isBetween(_ old: Int, _ new: Int, _ get: (String) -> String?) -> Bool {
        let before = TestSite.files(version: old)
        let changed = TestSite.files(version: new).filter { before[$0.key] != $0.value }
        let arrived = changed.count { get($0.key) == $0.value }
        return arrived > 0 && arrived < changed.count
    }

    private func repeatedly(
        _ name: String, _ values: [String], environment: [String: String] = [:], onlyParts: Bool = false,
        reading get: @escaping @Sendable (String) -> String?
    ) throws {
        #expect(
            try drive(TestSite(folder, version: 1), values, environment, killAfter: nil),
            "\(folder.read("driver.log") ?? "")")
        let start = Date()
        #expect(try drive(TestSite(folder, version: 2), values, environment, killAfter: nil))
        var duration = Date().timeIntervalSince(start)
        let reader = TestReader(onlyParts: onlyParts, get)
        var random = SeededNumbers(seed: 5)
        var (killed, between) = (0, 0)
        let isStepwise = !values.contains { $0 == "type=git" || $0 == "type=folder" }
        var round = 0
        while killed < Self.rounds, round < 4 * Self.rounds {
            defer { round += 1 }
            let site = try TestSite(folder, version: round + 3)
            let moment = Double.random(in: 0..<duration, using: &random)
            if try drive(site, values, environment, killAfter: moment) {
                // The machine is faster now than when it was measured.
                duration *= 0.8
            } else {
                killed += 1
            }
            if isStepwise, isBetween(round + 2, round + 3, get) { between += 1 }
            #expect(
                try drive(site, values, environment, killAfter: nil),
                "round \(round): \(folder.read("driver.log") ?? "")")
            for (path, text) in TestSite.files(version: round + 3) {
                #expect(get(path) == text, "round \(round): \(path)")
            }
            #expect(get("ja/only-\(round + 2)/index.html") == nil, "round \(round)")
            #expect(get("theme/kotae.hash\(String(format: "%06d", round)).css") == nil, "round \(round)")
        }
        let (pages, defects) = reader.stop()
        print(
            "\(name): \(killed) of \(round) runs killed before their end,",
            isStepwise ? "\(between) of them with some files sent and some not," : "",
            "\(pages) pages read with their parts,",
            "\(defects.count) defects")
        #expect(defects.count == 0, "\(defects.prefix(5))")
        #expect(killed == Self.rounds)
    }

    @Test(.enabled(if: TestTools.has("nginx"))) func repairsAFolder() throws {
        try FileManager.default.createDirectory(atPath: folder("www/kb"), withIntermediateDirectories: true)
        let server = try NginxTests.server(folder, root: folder("www/kb"))
        let port = server.port
        try repeatedly("folder", ["type=folder", "path=" + folder("www/kb"), "keep=2"]) { path in
            guard let answer = TestHTTP.get(path, port: port), answer.status == 200 else { return nil }
            return answer.body
        }
        server.stop()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder("www/.kb-releases"))
        #expect(Set(left.filter { !$0.hasPrefix("r") }) == ["lock"])
        #expect(left.count == 3)
    }

    @Test(arguments: ["orphan", "kept"])
    func repairsAGitBranch(history: String) throws {
        let repository = folder("host.git")
        @Sendable func git(_ arguments: [String]) -> String? {
            guard let result = try? TestProcess.run("git", arguments), result.code == 0 else { return nil }
            return result.text
        }
        #expect(git(["init", "--quiet", "--bare", repository]) != nil)
        try repeatedly("git, history \(history)", ["type=git", "repository=" + repository, "history=" + history]) {
            path in
            git(["--git-dir", repository, "cat-file", "blob", "gh-pages:" + path])
        }
    }

    /// With OpenSSH's own SFTP server, which can replace a file in one step. `rclone serve sftp` cannot: there rclone
    /// deletes the old file, then renames the new, and a reader between the two finds nothing.
    @Test(.enabled(if: TestTools.has("rclone", "sshd", "ssh-keygen")))
    func repairsARemoteOfRcloneOverSFTP() throws {
        let server = try SSHServer(folder)
        let root = folder("www")
        try repeatedly(
            "rclone over SFTP", ["type=rclone", "remote=host:" + root], environment: server.rcloneEnvironment()
        ) { path in
            FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
        }
        server.server.stop()
        #expect(!folder.files("www").contains { $0.hasSuffix(".partial") })
    }

    @Test(.enabled(if: TestTools.has("rsync", "sshd", "ssh", "ssh-keygen")))
    func repairsAFolderOfRsync() throws {
        let server = try SSHServer(folder)
        let root = folder("www")
        try repeatedly(
            "rsync", ["type=rsync", "destination=127.0.0.1:" + root], environment: server.environment
        ) { path in
            FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
        }
        server.server.stop()
        #expect(!folder.files("www").contains { $0.contains("/.index.html.") })
    }

    /// Unlike S3, `rclone serve s3` does not replace an object as a whole, so a page may be missing for a moment.
    @Test(.enabled(if: TestTools.has("rclone")))
    func repairsABucketOfRclone() throws {
        let server = try RcloneServer(.s3, folder)
        let root = server.root
        try repeatedly(
            "rclone to S3", ["type=rclone", "remote=" + server.remote], environment: server.environment,
            onlyParts: true
        ) { path in
            FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
        }
        server.server.stop()
    }
}

/// The same numbers for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
