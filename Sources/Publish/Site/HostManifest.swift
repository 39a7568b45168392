internal import FileSystem

/// The list of what Kotae wrote into a folder: the mark that the folder is Kotae's, and the only files it may delete.
///
/// One path a line; lines that begin with `# ` are comments. On a host the list also names, after a comment
/// `# retired: PATH`, the hashed files of the release before: readers who have its pages open still ask for them.
struct HostManifest: Sendable, Equatable {
    static let name = OutputFolder.manifestName
    private static let retiredMark = "# retired: "

    var files: Set<String> = []
    /// A subset of `files`.
    var retired: Set<String> = []

    init(files: Set<String> = [], retired: Set<String> = []) {
        self.files = files.union(retired)
        self.retired = retired
    }

    /// Reads a manifest. What a host sends is not trusted: a path that could leave the folder is left out.
    init(_ bytes: [UInt8]) {
        for slice in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let line = String(decoding: slice, as: UTF8.self)
            if line.hasPrefix(Self.retiredMark) {
                let path = String(line.dropFirst(Self.retiredMark.count))
                if Self.isSafe(path) { retired.insert(path) }
            } else if !line.hasPrefix("# "), Self.isSafe(line) {
                files.insert(line)
            }
        }
        retired.formIntersection(files)
    }

    /// The file's bytes: the same for the same sets.
    var bytes: [UInt8] {
        var text = "# Written by kotae publish. Files that are not listed are left alone.\n"
        for path in files.subtracting(retired).sortedByBytes() { text += path + "\n" }
        for path in retired.sortedByBytes() { text += "\(Self.retiredMark)\(path)\n\(path)\n" }
        return Array(text.utf8)
    }

    /// Whether a path stays below its root and can stand on a line.
    static func isSafe(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && path != name && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
                    && !$0.elementsEqual(".git".utf8)
            }
    }
}

extension Sequence<String> {
    /// In the order of their UTF-8 bytes, the same on every machine.
    func sortedByBytes() -> [String] {
        sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
