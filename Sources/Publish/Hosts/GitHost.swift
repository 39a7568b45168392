internal import FileSystem

/// A branch of a repository. A publish is one commit and one push, so readers get the old site or the new.
///
/// Works in a bare repository of its own in the work folder, with plumbing commands only: no work tree, no index of
/// the author's is touched. Losing that repository costs one fetch.
struct GitHost: PublishHost {
    private static let fetched = "refs/kotae/host"

    private let target: GitTarget
    private let context: HostContext
    private let git: GitRepository

    init(_ target: GitTarget, _ context: HostContext) {
        self.target = target
        self.context = context
        git = GitRepository(folder: context.workFolder + "/repository.git", context)
    }

    /// GitHub Pages leaves out files whose names begin with `_` unless this one is there.
    var extras: [String: [UInt8]] { [".nojekyll": []] }

    private var branch: String { "refs/heads/" + target.branch }
    /// Where a branch without history keeps the commit to roll back to.
    private var previous: String { "refs/kotae/\(target.branch)/previous" }

    func survey(_ site: LocalSite) async throws -> HostState {
        try await git.prepare()
        let ids = try await git.store(site)
        var state = HostState()
        guard let head = try await remoteReferences()[branch] else { return state }
        try await fetch(head, depth: 1)
        state.token = head
        let tree = try await git.tree(head)
        for entry in tree { state.sizes[entry.path] = entry.size }
        state.sizes[HostManifest.name] = nil
        if let entry = tree.first(where: { $0.path == HostManifest.name }) {
            state.manifestBytes = try await git.blob(entry.id)
            state.manifest = HostManifest(state.manifestBytes)
        }
        let held = Dictionary(tree.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for file in site.files {
            guard let entry = held[file.path] else { continue }
            if entry.id != ids[file.path] || entry.mode != GitTreeEntry.plainMode { state.differing.insert(file.path) }
        }
        return state
    }

    func apply(_ plan: PublishPlan) async throws -> String {
        try await git.prepare()
        let ids = try await git.store(plan.site)
        let gone = Set(plan.files.filter { $0.change == .gone }.map { $0.path })
        var entries: [String: GitTreeEntry] = [:]
        if !plan.host.token.isEmpty {
            for entry in try await git.tree(plan.host.token) where !gone.contains(entry.path) {
                entries[entry.path] = entry
            }
        }
        for file in plan.site.files {
            guard let id = ids[file.path] else { continue }
            entries[file.path] = GitTreeEntry(id: id, path: file.path, size: file.size)
        }
        for (path, bytes) in plan.extras where entries[path] == nil {
            entries[path] = GitTreeEntry(id: try await git.store(bytes), path: path, size: bytes.count)
        }
        let manifest = plan.manifest.bytes
        entries[HostManifest.name] = GitTreeEntry(
            id: try await git.store(manifest), path: HostManifest.name, size: manifest.count)
        let tree = try await git.writeTree(
            entries.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
        let parent = target.history == .kept && !plan.host.token.isEmpty ? plan.host.token : nil
        let commit = try await git.commit(tree: tree, parent: parent, message: message(plan))
        try await push(commit, over: plan.host.token)
        return commit
    }

    func verify(_ plan: PublishPlan, release: String) async throws -> String {
        try await requireHead(release)
        let held = Set(try await git.tree(release).map { $0.path })
        let expected = plan.manifest.files.union([HostManifest.name])
        if let missing = expected.subtracting(held).sortedByBytes().first {
            throw PublishError(
                .verification, "“\(missing)” is not in the commit that was pushed", fix: "Publish again.")
        }
        return "the branch is at the commit that was made, whose name is a checksum of every file"
    }

    func rollBack() async throws -> RollbackReport {
        try await git.prepare()
        let references = try await remoteReferences()
        guard let head = references[branch] else {
            throw PublishError(.noRollback, "the branch “\(target.branch)” is not there", fix: "Publish to it first.")
        }
        switch target.history {
        case .orphan: return try await rollBackOrphan(head, to: references[previous])
        case .kept: return try await rollBackKept(head)
        }
    }

    // MARK: Rollback

    private func rollBackOrphan(_ head: String, to earlier: String?) async throws -> RollbackReport {
        guard let earlier else { throw nothingEarlier(head) }
        try await fetch(head, depth: 1)
        try await fetchReference(previous)
        let message = "Roll back to \(earlier)\n"
        let commit = try await git.commit(tree: rollbackTree(earlier, from: head), parent: nil, message: message)
        try await git.push([
            "--atomic", "--force-with-lease=\(branch):\(head)", "--force-with-lease=\(previous):\(earlier)",
            target.repository, "\(commit):\(branch)", ":\(previous)",
        ])
        try await requireHead(commit)
        return RollbackReport(from: head, to: earlier)
    }

    /// History only grows: going back is a new commit with the content of an old one, which it names, so that the next
    /// step back goes on from there.
    private func rollBackKept(_ head: String) async throws -> RollbackReport {
        try await fetch(head, depth: 200)
        let shown = try await git.rollbackMark(of: head) ?? head
        guard let earlier = try await git.parent(of: shown),
            try await git.tree(earlier).contains(where: { $0.path == HostManifest.name })
        else { throw nothingEarlier(shown) }
        let message = "Roll back to \(earlier)\n\n\(GitRepository.rollbackMark)\(earlier)\n"
        let commit = try await git.commit(tree: rollbackTree(earlier, from: head), parent: head, message: message)
        try await push(commit, over: head)
        try await requireHead(commit)
        return RollbackReport(from: shown, to: earlier)
    }

    /// The files of the earlier commit, with the hashed parts of the one that is left: its readers still ask for them.
    private func rollbackTree(_ earlier: String, from head: String) async throws -> String {
        var entries = try await git.tree(earlier)
        let held = Set(entries.map { $0.path })
        let parts = try await git.tree(head).filter { !held.contains($0.path) && HashedNames().contains($0.path) }
        if let index = entries.firstIndex(where: { $0.path == HostManifest.name }) {
            let old = HostManifest(try await git.blob(entries[index].id))
            let bytes = HostManifest(files: old.files, retired: old.retired.union(parts.map { $0.path })).bytes
            entries[index] = GitTreeEntry(
                id: try await git.store(bytes), path: HostManifest.name, size: bytes.count)
        }
        let all = (entries + parts).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return try await git.writeTree(all)
    }

    private func nothingEarlier(_ head: String) -> PublishError {
        PublishError(
            .noRollback, "there is no release before \(head.prefix(12))",
            explanation: target.history == .orphan
                ? "A branch without history keeps one earlier release, and that is used up by a rollback."
                : "The commit before it, if there is one, was not made by Kotae.")
    }

    // MARK: The host

    private func remoteReferences() async throws -> [String: String] {
        let result = try await git.run(
            ["ls-remote", "--refs", "--", target.repository, branch, previous],
            doing: "asking the repository for its branch")
        var references: [String: String] = [:]
        for line in result.lines {
            let parts = line.split(separator: "\t")
            if parts.count == 2 { references[String(parts[1])] = String(parts[0]) }
        }
        return references
    }

    private func fetch(_ commit: String, depth: Int) async throws {
        if depth == 1, try await git.has(commit) { return }
        _ = try await git.run(
            [
                "fetch", "--quiet", "--no-tags", "--depth=\(depth)", "--", target.repository,
                "+\(branch):\(Self.fetched)",
            ], doing: "fetching the branch")
    }

    private func fetchReference(_ name: String) async throws {
        _ = try await git.run(
            ["fetch", "--quiet", "--no-tags", "--depth=1", "--", target.repository, "+\(name):\(Self.fetched)"],
            doing: "fetching the earlier release")
    }

    private func push(_ commit: String, over old: String) async throws {
        var arguments = ["--force-with-lease=\(branch):\(old)"]
        var references = ["\(commit):\(branch)"]
        if target.history == .orphan, !old.isEmpty {
            arguments.append("--atomic")
            references.append("+\(old):\(previous)")
        }
        context.progress(PublishProgress(.sending))
        try await git.push(arguments + [target.repository] + references)
    }

    private func requireHead(_ commit: String) async throws {
        let head = try await remoteReferences()[branch]
        guard head == commit else {
            throw PublishError(
                .verification,
                "the branch “\(target.branch)” is at \(head?.prefix(12) ?? "nothing"), not at \(commit.prefix(12))",
                explanation: "Someone else pushed to it meanwhile.", fix: "Publish again.")
        }
    }

    private func message(_ plan: PublishPlan) -> String {
        let count = plan.site.files.count
        return "Publish \(count) files\n\n"
            + "\(plan.count(.new)) new, \(plan.count(.changed)) changed, \(plan.count(.gone)) deleted\n"
    }
}
