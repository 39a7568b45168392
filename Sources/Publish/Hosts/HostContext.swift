/// What every host works with.
struct HostContext: Sendable {
    let runner: any CommandRunner
    /// A folder of this machine for caches and lists, kept between publishes; losing it costs time only.
    let workFolder: String
    /// The open file that programs hold locked while they run.
    let lockedFile: Int32
    let progress: @Sendable (PublishProgress) -> Void

    /// Runs a program, whatever its exit code.
    func attempt(_ command: Command, onLine: (@Sendable (String) -> Void)? = nil) async throws -> CommandResult {
        var command = command
        command.lockedFile = lockedFile
        return try await runner.run(command, onLine: onLine)
    }

    /// Runs a program that must succeed.
    ///
    /// - Parameters:
    ///   - doing: For the error, as a gerund.
    ///   - state: For the error: what a failure leaves on the host.
    func run(
        _ command: Command, doing: String, state: String = "Nothing was changed on the host.",
        onLine: (@Sendable (String) -> Void)? = nil
    ) async throws -> CommandResult {
        let result = try await attempt(command, onLine: onLine)
        guard result.isSuccess else {
            throw PublishError.failed(command.program, doing: doing, result, state: state)
        }
        return result
    }
}
