import Foundation
import Publish

/// Programs that the tests of real hosts need.
enum TestTools {
    static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Slow tests run where KOTAE_SLOW_TESTS is 1.
    static let runsSlowTests = ProcessInfo.processInfo.environment["KOTAE_SLOW_TESTS"] == "1"

    static let driver = packageRoot + "/.build/debug/publish-driver"

    /// PATH with rclone of the folder KOTAE_TEST_TOOLS, or of `.build-tools/venv`, and the folders of servers.
    static let path: String = {
        let environment = ProcessInfo.processInfo.environment
        let tools = environment["KOTAE_TEST_TOOLS"] ?? packageRoot + "/.build-tools/venv"
        let system = environment["PATH"] ?? "/usr/bin:/bin"
        return [tools + "/bin", tools, system, "/usr/sbin", "/sbin"].joined(separator: ":")
    }()

    static func find(_ program: String) -> String? {
        path.split(separator: ":").map { $0 + "/" + program }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Whether all are there; prints what is not.
    static func has(_ programs: String...) -> Bool {
        let missing = programs.filter { find($0) == nil }
        if !missing.isEmpty { print("skipped: \(missing.joined(separator: ", ")) not installed") }
        return missing.isEmpty
    }
}
