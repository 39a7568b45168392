import Foundation

/// Files beside the tests.
enum Fixtures {
    static func text(_ name: String, file: String = #filePath) throws -> String {
        try String(contentsOf: url(name, file: file), encoding: .utf8)
    }

    static func url(_ name: String, file: String = #filePath) -> URL {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures").appendingPathComponent(name)
    }

    static func hostileHTML() throws -> [String] {
        try text("hostile-html.txt").components(separatedBy: "\n%%\n")
    }
}
