package import Foundation

/// The built `kotae`, run as a process of its own.
package struct Executable: Sendable {
    package struct Result {
        package let status: Int32
        package let output: String
        package let errors: String
        /// Whether a signal ended it.
        package let wasKilled: Bool
    }

    package let url: URL

    package init(url: URL) {
        self.url = url
    }

    /// The one beside the tests.
    ///
    /// - Throws: where there is none, which means that the test target does not depend on it.
    package static func built() throws -> Executable {
        let arguments = CommandLine.arguments
        var places = [URL(fileURLWithPath: arguments[0])]
        if let index = arguments.firstIndex(of: "--test-bundle-path"), index + 1 < arguments.count {
            places.append(URL(fileURLWithPath: arguments[index + 1]))
        }
        for place in places {
            var folder = place.deletingLastPathComponent()
            while folder.path.count > 1 {
                let candidate = folder.appendingPathComponent("kotae")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate.path)
                {
                    return Executable(url: candidate)
                }
                folder.deleteLastPathComponent()
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// Runs it to its end.
    ///
    /// - Parameter environment: All of it; nothing is inherited.
    package func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Result {
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appendingPathComponent("out"), scratch.url.appendingPathComponent("err"))
        // Files and not pipes: a pipe that nobody empties would stop the process.
        try Data().write(to: out)
        try Data().write(to: err)
        let process = try start(arguments, in: folder, environment: environment, output: out, errors: err)
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self),
            wasKilled: process.terminationReason == .uncaughtSignal)
    }

    /// Starts it and kills it (SIGKILL) after some time, unless it ends before. Returns whether it was killed.
    package func killed(_ arguments: [String], after delay: Double) throws -> Bool {
        let process = try start(arguments, in: nil, environment: [:], output: nil, errors: nil)
        Thread.sleep(forTimeInterval: delay)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private func start(
        _ arguments: [String], in folder: String?, environment: [String: String], output: URL?, errors: URL?
    ) throws -> Process {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = environment
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try output.map { try FileHandle(forWritingTo: $0) } ?? FileHandle.nullDevice
        process.standardError = try errors.map { try FileHandle(forWritingTo: $0) } ?? FileHandle.nullDevice
        try process.run()
        return process
    }
}
