import Publish

/// Runs programs of this machine with variables of a test.
struct TestRunner: CommandRunner {
    var environment: [String: String] = [:]

    func run(_ command: Command, onLine: (@Sendable (String) -> Void)?) async throws -> CommandResult {
        var command = command
        command.environment.merge(environment) { $1 }
        command.environment["PATH"] = environment["PATH"] ?? TestTools.path
        return try await LiveCommandRunner().run(command, onLine: onLine)
    }

    func variable(_ name: String) -> String? { environment[name] ?? LiveCommandRunner().variable(name) }
}
