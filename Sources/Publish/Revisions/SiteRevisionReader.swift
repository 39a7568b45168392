/// Asks git about the repository that holds a site.
struct SiteRevisionReader {
    struct Blob: Sendable {
        /// From the site's folder on.
        var path: String
        var object: String
    }

    let folder: String
    let runner: any CommandRunner

    /// The site's folder from the top of the working tree on, ending in `/`; empty where it is the top.
    func prefix() async throws -> String {
        let result = try await run(["rev-parse", "--is-inside-work-tree", "--show-prefix"])
        let text = Array(result.output)
        guard result.isSuccess, text.starts(with: Array("true\n".utf8)), text.last == 0x0A else {
            throw RevisionError("\(folder) is in no working tree of a git repository", words: result.errors)
        }
        return String(decoding: text.dropFirst(5).dropLast(), as: UTF8.self)
    }

    /// The full name of the commit that a revision names.
    func commit(_ revision: String) async throws -> String {
        // No name of git's begins so, and as an argument it would be an option.
        guard let first = revision.utf8.first, first != 0x2D, revision.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { throw RevisionError("“\(revision)” is no revision") }
        let result = try await run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
        let name = result.lines.first.map(String.init) ?? ""
        guard result.isSuccess, result.lines.count == 1, Self.isObject(name) else {
            throw RevisionError("git knows no revision “\(revision)”", words: result.errors)
        }
        return name
    }

    /// All files of a commit below a folder; no links, no submodules.
    func blobs(of commit: String, below prefix: String, revision: String) async throws -> [Blob] {
        let tree = commit + ":" + (prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
        let result = try await run(["ls-tree", "-r", "-z", "--full-tree", tree])
        guard result.isSuccess else {
            throw RevisionError("there is no \(prefix)site.yaml at “\(revision)”", words: "")
        }
        return result.output.split(separator: 0).compactMap { entry in
            // `100644 blob <object>\t<path>`
            guard let tab = entry.firstIndex(of: 0x09) else { return nil }
            let fields = entry[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 3, fields[0].hasPrefix("100"), fields[1] == "blob", Self.isObject(fields[2]),
                let path = String(validating: entry[(tab + 1)...], as: UTF8.self)
            else { return nil }
            return Blob(path: path, object: fields[2])
        }
    }

    /// What objects hold, in the order asked for.
    func texts(of objects: [String]) async throws -> [[UInt8]] {
        guard !objects.isEmpty else { return [] }
        let input = Array((objects.joined(separator: "\n") + "\n").utf8)
        let result = try await run(["cat-file", "--batch"], input: input)
        guard result.isSuccess else { throw RevisionError("git cannot read its objects", words: result.errors) }
        var rest = result.output[...]
        return try objects.map { object in
            // `<object> blob <size>\n`, the bytes, and a line end.
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let fields = rest[..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 3, fields[0] == object, let size = Int(fields[2]), size >= 0,
                size <= rest.endIndex - end - 2
            else { throw RevisionError("git lacks an object of the revision, as in a clone that is not whole") }
            let bytes = rest[(end + 1)..<(end + 1 + size)]
            rest = rest[(end + 2 + size)...]
            return Array(bytes)
        }
    }

    private static func isObject(_ name: String) -> Bool {
        (name.utf8.count == 40 || name.utf8.count == 64)
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private func run(_ arguments: [String], input: [UInt8] = []) async throws -> CommandResult {
        // In a hook, git names its own repository by variables, which would win over the folder.
        try await runner.run(
            Command(
                "git", ["-C", folder] + arguments,
                environment: ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"],
                withoutVariables: ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"], input: input))
    }
}
