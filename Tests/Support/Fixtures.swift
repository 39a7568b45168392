package import Foundation

/// The folders of the tests' data.
package enum Fixtures {
    package static var root: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures")
    }

    package static var package: URL { root.deletingLastPathComponent().deletingLastPathComponent() }

    /// The names in a folder of the fixtures, sorted by their bytes.
    package static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All files below a folder, by their path relative to it. Links are not followed.
    package static func files(below folder: URL) -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        guard let paths = FileManager.default.subpaths(atPath: folder.path) else { return [:] }
        for path in paths {
            let url = folder.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue,
                let data = try? Data(contentsOf: url)
            else { continue }
            result[path] = Array(data)
        }
        return result
    }
}
