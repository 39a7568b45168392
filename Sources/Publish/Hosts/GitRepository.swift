internal import FileSystem

/// A bare repository on this machine, used through git's plumbing.
struct GitRepository: Sendable {
    /// What a rollback's message says of the commit whose content it shows.
    static let rollbackMark = "Kotae-Rollback-To: "

    private let folder: String
    private let context: HostContext

    init(folder: String, _ context: HostContext) {
        self.folder = folder
        self.context = context
    }

    /// Makes the repository, and clears what a publish left behind that was cut off.
    func prepare() async throws {
        if try MachineFolder.kind(folder + "/HEAD") == .missing {
            try MachineFolder.remove(folder)
            _ = try await context.run(
                Self.command(["init", "--quiet", "--bare", "--", folder]),
                doing: "making a repository in the work folder")
        }
        // We hold the target's lock, so a lock file of git is one that nobody holds any more.
        for path in try MachineFolder.files(below: folder).keys where path.hasSuffix(".lock") {
            try MachineFolder.remove(folder + "/" + path)
        }
    }

    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], doing: String,
        state: String = "Nothing was changed on the host.", onLine: (@Sendable (String) -> Void)? = nil
    ) async throws -> CommandResult {
        // A line that is silent for a minute is broken.
        let settings = ["http.lowSpeedLimit=1", "http.lowSpeedTime=60", "gc.auto=0", "core.quotePath=false"]
        let command = Self.command(
            ["--git-dir=" + folder] + settings.flatMap { ["-c", $0] } + arguments, environment: environment,
            input: input)
        return try await context.run(command, doing: doing, state: state, onLine: onLine)
    }

    /// Puts the site's files into the repository. Returns their ids by path.
    func store(_ site: LocalSite) async throws -> [String: String] {
        let paths = site.files.map { site.absolute($0.path) }
        let list = Array(paths.map { $0 + "\n" }.joined().utf8)
        context.progress(PublishProgress(.comparing, total: paths.count))
        let result = try await run(
            ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: list, doing: "reading the site")
        let ids = result.lines.map { String($0) }
        guard ids.count == paths.count else {
            throw PublishError(.machine, "git named \(ids.count) of \(paths.count) files", words: result.errors)
        }
        return Dictionary(zip(site.files.map { $0.path }, ids), uniquingKeysWith: { first, _ in first })
    }

    func store(_ bytes: [UInt8]) async throws -> String {
        let result = try await run(
            ["hash-object", "-w", "--no-filters", "--stdin"], input: bytes, doing: "writing the manifest")
        return result.lines.first.map { String($0) } ?? ""
    }

    /// The files of a commit, in git's order.
    func tree(_ commit: String) async throws -> [GitTreeEntry] {
        try await run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], doing: "reading what the branch holds")
            .output.split(separator: 0).compactMap { GitTreeEntry($0) }
    }

    func blob(_ id: String) async throws -> [UInt8] {
        try await run(["cat-file", "blob", id], doing: "reading the manifest of the branch").output
    }

    func has(_ commit: String) async throws -> Bool {
        let command = Self.command(["--git-dir=" + folder, "cat-file", "-e", commit + "^{tree}"])
        return try await context.attempt(command).isSuccess
    }

    /// Returns the id of a tree with exactly these files.
    func writeTree(_ entries: [GitTreeEntry]) async throws -> String {
        let index = folder + "/kotae-index"
        try MachineFolder.remove(index)
        var records: [UInt8] = []
        for entry in entries {
            records += Array("\(entry.mode) \(entry.id)\t\(entry.path)".utf8)
            records.append(0)
        }
        let environment: [String: String] = ["GIT_INDEX_FILE": index]
        _ = try await run(
            ["update-index", "-z", "--index-info"], input: records, environment: environment, doing: "making the commit"
        )
        let result = try await run(["write-tree"], environment: environment, doing: "making the commit")
        return result.lines.first.map { String($0) } ?? ""
    }

    /// Makes a commit in the author's name, or in Kotae's where git knows none, as on a build machine.
    func commit(tree: String, parent: String?, message: String) async throws -> String {
        let identity = Self.command(["--git-dir=" + folder, "var", "GIT_COMMITTER_IDENT"])
        var environment: [String: String] = [:]
        if try await !context.attempt(identity).isSuccess {
            for role in ["AUTHOR", "COMMITTER"] {
                environment["GIT_\(role)_NAME"] = "Kotae"
                environment["GIT_\(role)_EMAIL"] = "kotae@localhost"
            }
        }
        let parents = parent.map { ["-p", $0] } ?? []
        let result = try await run(
            ["commit-tree", tree] + parents + ["-F", "-"], input: Array(message.utf8), environment: environment,
            doing: "making the commit")
        return result.lines.first.map { String($0) } ?? ""
    }

    func parent(of commit: String) async throws -> String? {
        try await run(["cat-file", "commit", commit], doing: "reading the history").lines
            .prefix { !$0.hasPrefix("author ") }
            .first { $0.hasPrefix("parent ") }
            .map { String($0.dropFirst("parent ".count)) }
    }

    /// The commit whose content a rollback shows; nil for any other commit.
    func rollbackMark(of commit: String) async throws -> String? {
        try await run(["cat-file", "commit", commit], doing: "reading the history").lines
            .first { $0.hasPrefix(Self.rollbackMark) }
            .map { String($0.dropFirst(Self.rollbackMark.count)) }
    }

    func push(_ arguments: [String]) async throws {
        let progress = context.progress
        _ = try await run(
            ["push", "--progress"] + arguments, doing: "pushing the branch",
            state: "A push is taken as a whole or not at all: readers see the site as it was.",
            onLine: { line in
                guard line.hasPrefix("Writing objects:"), let counts = Self.counts(line) else { return }
                progress(PublishProgress(.sending, done: counts.done, total: counts.total))
            })
    }

    /// `Writing objects:  40% (12/30)`.
    private static func counts(_ line: String) -> (done: Int, total: Int)? {
        guard let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")") else { return nil }
        let numbers = line[line.index(after: open)..<close].split(separator: "/").compactMap { Int($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    /// A repository that git was started in, as in a hook, must not be taken for ours; words in English can be
    /// understood.
    private static func command(
        _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = []
    ) -> Command {
        Command(
            "git", arguments, environment: environment.merging(["LC_ALL": "C"]) { $1 },
            withoutVariables: [
                "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
                "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                "GIT_PREFIX",
            ].filter { environment[$0] == nil }, input: input)
    }
}
