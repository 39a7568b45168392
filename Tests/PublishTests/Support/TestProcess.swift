import Foundation
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A program started by a test.
///
/// Foundation's Process learns of an end through a descriptor that other children inherit, so that it waits for
/// servers which other tests start; this one waits for its own process only.
struct TestProcess {
    struct Failure: Error {
        let program: String
        let code: Int32
    }

    let identifier: pid_t

    /// - Parameter output: The file that gets standard output and standard error.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], output: String) throws {
        let path = program.hasPrefix("/") ? program : try #require(TestTools.find(program))
        var actions = noSpawnActions()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        variables["PATH"] = TestTools.path
        var arguments = ([path] + arguments).map { strdup($0) } + [nil]
        var strings = variables.map { strdup($0.key + "=" + $0.value) } + [nil]
        defer { for string in arguments + strings { free(string) } }
        var identifier = pid_t()
        let code = posix_spawn(&identifier, path, &actions, nil, &arguments, &strings)
        guard code == 0 else { throw Failure(program: program, code: code) }
        self.identifier = identifier
    }

    /// Waits for the end. Returns the exit code, or minus the signal that ended it.
    @discardableResult
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    var isRunning: Bool { kill(identifier, 0) == 0 }

    /// Runs a program to its end. Returns what it wrote.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (code: Int32, text: String) {
        let output = NSTemporaryDirectory().trimmingSuffix("/") + "/kotae-output-" + UUID().uuidString
        defer { unlink(output) }
        let code = try TestProcess(program, arguments, environment: environment, output: output).wait()
        return (code, String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self))
    }
}
