import Foundation
import Testing

@testable import Publish

@Suite struct PublishErrorTests {
    /// Words as the programs print them in English.
    @Test(
        arguments: [
            ("git", "fatal: Authentication failed for 'https://h/r/'", PublishError.Kind.credentials),
            ("git", "fatal: could not read Username for 'https://h': terminal prompts disabled", .credentials),
            (
                "git", "git@h: Permission denied (publickey).\nfatal: Could not read from remote repository.",
                .credentials
            ),
            ("git", "fatal: '/x' does not appear to be a git repository", .refused),
            ("git", "fatal: unable to access 'https://h/': Could not resolve host: h", .connection),
            ("git", " ! [rejected] a -> gh-pages (stale info)", .changedMeanwhile),
            ("git", "remote: fatal: unable to write: No space left on device", .diskFull),
            ("rsync", "Host key verification failed.\nrsync: connection unexpectedly closed (0 bytes)", .hostKey),
            ("rsync", "rsync: write failed on \"/x\": No space left on device (28)", .diskFull),
            ("rsync", "rsync: mkstemp \"/x\" failed: Permission denied (13)", .refused),
            ("rsync", "ssh: connect to host h port 22: Connection refused", .connection),
            ("rclone", "Failed to lsf: api error InvalidAccessKeyId: no", .credentials),
            ("rclone", "api error SignatureDoesNotMatch: no", .credentials),
            ("rclone", "didn't find section in config file (\"oss\")", .machine),
            ("rclone", "dial tcp 127.0.0.1:1: connect: connection refused", .connection),
            ("rclone", "ssh: handshake failed: knownhosts: key is unknown", .hostKey),
            ("rclone", "something nobody has seen", .machine),
        ])
    func tellsTheReasonFromTheWords(program: String, words: String, kind: PublishError.Kind) {
        let result = CommandResult(ending: .exited(1), errors: words)
        let error = PublishError.failed(program, doing: "testing", result, state: "Nothing was changed.")
        #expect(error.kind == kind)
        #expect(error.words == words)
        #expect(error.description.contains("Nothing was changed."))
    }

    @Test(arguments: [("git", "repository"), ("rsync", "destination"), ("rclone", "remote")])
    func saysWhichProgramIsMissing(program: String, key: String) async throws {
        let folder = try TestFolder()
        try FileManager.default.createDirectory(atPath: folder("bin"), withIntermediateDirectories: true)
        let host = try TestPublish(
            folder, ["type": program, key: "host:" + folder("www")], environment: ["PATH": folder("bin")])
        let error = try await host.failure(TestSite(folder, version: 1))
        #expect(error.kind == .missingProgram && error.description.contains(program), "\(error)")
        #expect(folder.files("www").isEmpty)
    }

    @Test func tellsOfAProgramThatSaysNothing() {
        let error = PublishError.failed(
            "git", doing: "testing", CommandResult(ending: .signaled(9)), state: "")
        #expect(error.words == "was ended by signal 9")
    }

    @Test func namesAMissingProgram() async throws {
        let error = await #expect(throws: PublishError.self) {
            _ = try await LiveCommandRunner().run(Command("kotae-no-such-program", []))
        }
        #expect(error?.kind == .missingProgram)
    }
}
