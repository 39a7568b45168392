internal import Foundation

/// Compares what a test made with a file that was looked at and committed.
///
/// `KOTAE_RECORD=1 swift test` rewrites the files instead and fails every test that did so: look at the difference,
/// commit it,
/// and run again without.
package enum Golden {
    package static var isRecording: Bool { ProcessInfo.processInfo.environment["KOTAE_RECORD"] == "1" }

    /// Nil where the text is what the file holds; otherwise what differs.
    ///
    /// - Parameter path: Below Tests/Fixtures.
    package static func difference(_ text: String, from path: String) -> String? {
        let url = Fixtures.root.appendingPathComponent(path)
        if isRecording { return record(Array(text.utf8), at: url, path) }
        guard let data = try? Data(contentsOf: url) else { return "there is no \(path); record it with KOTAE_RECORD=1" }
        let expected = String(decoding: data, as: UTF8.self)
        return expected.utf8.elementsEqual(text.utf8) ? nil : firstDifference(expected, text, path)
    }

    /// What differs between files and a folder of goldens; empty where they agree.
    package static func differences(_ files: [String: [UInt8]], from folder: String) -> [String] {
        let url = Fixtures.root.appendingPathComponent(folder)
        if isRecording {
            try? FileManager.default.removeItem(at: url)
            for path in files.keys.sorted() {
                _ = record(files[path] ?? [], at: url.appendingPathComponent(path), path)
            }
            return ["recorded \(folder); run again without KOTAE_RECORD"]
        }
        let expected = Fixtures.files(below: url)
        return Set(files.keys).union(expected.keys).sorted().compactMap { path in
            guard let old = expected[path] else { return "\(folder)/\(path) is written and not expected" }
            guard let new = files[path] else { return "\(folder)/\(path) is expected and not written" }
            if old == new { return nil }
            return firstDifference(String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self), path)
        }
    }

    private static func record(_ bytes: [UInt8], at url: URL, _ path: String) -> String {
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            return "recorded \(path); run again without KOTAE_RECORD"
        } catch {
            return "cannot record \(path): \(error)"
        }
    }

    private static func firstDifference(_ expected: String, _ found: String, _ path: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = found.split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        let before = line < old.count ? String(old[line].prefix(300)) : "(end)"
        let after = line < new.count ? String(new[line].prefix(300)) : "(end)"
        return "\(path):\(line + 1)\n  expected: \(before)\n  found:    \(after)"
    }
}
