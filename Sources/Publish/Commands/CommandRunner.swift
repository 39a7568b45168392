/// The door through which programs are run.
package protocol CommandRunner: Sendable {
    /// Runs a program to its end.
    ///
    /// - Parameter onLine: Gets each line of standard output and standard error as it comes, without its line end; may
    ///   be called from several threads.
    /// - Returns: How it ended, whatever its exit code.
    /// - Throws: `PublishError` where the program is not there or cannot be started.
    func run(_ command: Command, onLine: (@Sendable (String) -> Void)?) async throws -> CommandResult

    /// A variable that programs will find in their environment.
    func variable(_ name: String) -> String?
}

extension CommandRunner {
    package func run(_ command: Command) async throws -> CommandResult {
        try await run(command, onLine: nil)
    }
}
