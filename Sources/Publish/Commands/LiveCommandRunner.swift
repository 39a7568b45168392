internal import Subprocess

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif
#if canImport(System)
internal import System
#else
internal import SystemPackage
#endif

/// Runs programs of this machine.
package struct LiveCommandRunner: CommandRunner {
    /// More of standard error than this is dropped from its beginning: the reason a program gave up is at the end.
    private static let errorLimit = 65536

    package init() {}

    package func run(_ command: Command, onLine: (@Sendable (String) -> Void)?) async throws -> CommandResult {
        do {
            guard command.input.isEmpty, let file = command.lockedFile else {
                return try await run(command, input: .array(command.input), onLine)
            }
            let descriptor = FileDescriptor(rawValue: file)
            return try await run(
                command, input: .fileDescriptor(descriptor, closeAfterSpawningProcess: false), onLine)
        } catch let error as SubprocessError {
            throw error.code == .executableNotFound
                ? PublishError.missingProgram(command.program)
                : PublishError(
                    .machine, "cannot run “\(command.program)”", words: SecretMask.masked(error.description))
        }
    }

    package func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private func run(
        _ command: Command, input: some InputProtocol, _ onLine: (@Sendable (String) -> Void)?
    ) async throws -> CommandResult {
        var changes: [Environment.Key: String?] = [:]
        for name in command.withoutVariables { changes.updateValue(nil, forKey: Environment.Key(stringLiteral: name)) }
        for (name, value) in command.environment { changes[Environment.Key(stringLiteral: name)] = value }
        let environment = Environment.inherit.updating(changes)
        let result = try await Subprocess.run(
            .name(command.program), arguments: Arguments(command.arguments), environment: environment,
            input: input, output: .sequence, error: .sequence
        ) { execution in
            async let output = Self.collect(execution.standardOutput, limit: .max, onLine)
            async let errors = Self.collect(execution.standardError, limit: Self.errorLimit, onLine)
            return try await (output, errors)
        }
        let (output, errors) = result.closureResult
        return CommandResult(
            ending: Self.ending(result.terminationStatus), output: output,
            errors: SecretMask.masked(String(decoding: errors, as: UTF8.self)))
    }

    private static func ending(_ status: TerminationStatus) -> CommandResult.Ending {
        switch status {
        case .exited(let code): .exited(code)
        case .signaled(let signal): .signaled(signal)
        }
    }

    private static func collect(
        _ sequence: SubprocessOutputSequence, limit: Int, _ onLine: (@Sendable (String) -> Void)?
    ) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var lines = LineSplitter()
        for try await chunk in sequence {
            chunk.withUnsafeBytes { buffer in
                bytes.append(contentsOf: buffer)
                if let onLine { lines.take(buffer, each: onLine) }
            }
            if bytes.count > limit, bytes.count - limit > limit { bytes.removeFirst(bytes.count - limit) }
        }
        if let onLine { lines.finish(each: onLine) }
        return bytes.count > limit ? Array(bytes.suffix(limit)) : bytes
    }
}
