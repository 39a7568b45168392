import Foundation

/// Test data that stands beside the package, where it is present.
enum SharedCases {
    struct Emphasis: Decodable, Sendable {
        var name: String
        var markdown: String
        var html: String
        var plain: Bool
        var symbols031: Bool?
    }

    struct Spec: Decodable, Sendable {
        var markdown: String
        var html: String
        var example: Int
        var section: String
    }

    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func emphasis(_ file: String) throws -> [Emphasis]? {
        for folder in ["../shared/markdown/", "../../shared/markdown/"] {
            let url = package.appending(path: folder + file)
            guard FileManager.default.fileExists(atPath: url.path) else { continue }
            let lines = try Data(contentsOf: url).split(separator: 0x0A)
            return try lines.map { try JSONDecoder().decode(Emphasis.self, from: $0) }
        }
        print("skipped: no ../shared/markdown/\(file)")
        return nil
    }

    /// The examples of the specifications: not part of the project, because their licence differs.
    static func spec() throws -> [Spec]? {
        let named = ProcessInfo.processInfo.environment["KOTAE_MARKDOWN_SPEC"]
        let folder = named.map { URL(filePath: $0) } ?? package.appending(path: ".bench/spec")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("skipped: no specification examples in KOTAE_MARKDOWN_SPEC or .bench/spec")
            return nil
        }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
            .flatMap { try JSONDecoder().decode([Spec].self, from: Data(contentsOf: $0)) }
    }
}
