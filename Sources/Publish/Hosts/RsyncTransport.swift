internal import FileSystem

/// Sends with rsync: over ssh, to an rsync daemon, or to a folder of this machine.
///
/// What differs is decided by checksums on both sides, never by times. A file is replaced in one step, as rsync does
/// by itself.
struct RsyncTransport: FileTransport {
    private let target: RsyncTarget
    private let context: HostContext
    private let shell: RemoteShell

    init(_ target: RsyncTarget, _ context: HostContext) {
        self.target = target
        self.context = context
        shell = RemoteShell(destination: target.destination, context: context)
    }

    private var root: String { target.destination + "/" }

    func survey(_ site: LocalSite) async throws -> HostState {
        var state = HostState()
        guard let listing = try await list() else { return state }
        state.sizes = listing.files
        if state.sizes.removeValue(forKey: HostManifest.name) != nil, let bytes = try await manifest() {
            state.manifestBytes = bytes
            state.manifest = HostManifest(bytes)
        }
        // Before there is a manifest, Kotae can have left remains of the manifest alone.
        var owned: Set = [HostManifest.name]
        if let manifest = state.manifest { owned.formUnion(manifest.files.union(site.files.map { $0.path })) }
        state.remains = state.sizes.keys.filter { Self.isRemains($0, of: owned) }.sortedByBytes()
        for path in state.remains { state.sizes[path] = nil }
        let common = site.files.map { $0.path }.filter { state.sizes[$0] != nil }
        context.progress(PublishProgress(.comparing, total: common.count))
        state.differing = Set(try await differing(common, site.folder))
        return state
    }

    func manifest() async throws -> [UInt8]? {
        let copy = context.workFolder + "/manifest.host"
        try MachineFolder.remove(copy)
        let result = try await context.attempt(await command(["--", root + HostManifest.name, copy]))
        if result.isSuccess { return try MachineFile.read(copy) }
        if Self.isMissing(result) { return nil }
        throw failure(result, "reading the manifest")
    }

    func putManifest(_ bytes: [UInt8]) async throws {
        let copy = context.workFolder + "/manifest.new"
        try MachineFile.write(copy, bytes)
        // Into an empty target this makes the last folder of the path, and no more: a mistyped path is an error.
        let folder = context.workFolder + "/manifest"
        try MachineFolder.create(folder)
        try MachineFolder.rename(copy, folder + "/" + HostManifest.name)
        _ = try await run(["-rc", "--", folder + "/", root], "writing the manifest")
    }

    func begin(_ plan: PublishPlan) async throws {}

    func send(_ phase: SendPhase, of site: LocalSite, done: @escaping @Sendable (Int) -> Void) async throws {
        let list = try self.list(phase.paths, "send.list")
        let count = LineCount()
        _ = try await run(
            ["-rc", "--from0", "--files-from=" + list, "--out-format=%i %n", "--", site.folder + "/", root],
            "sending files",
            onLine: { if Self.changedFile($0) != nil { done(count.next()) } })
    }

    func delete(_ paths: [String], emptied folders: [String]) async throws {
        // One depth at a time, since a folder must be empty before it is deleted. Without --force rsync leaves one
        // that is not.
        let depths = Dictionary(grouping: folders) { $0.utf8.count { $0 == 0x2F } }
        for group in [paths] + depths.keys.sorted(by: >).map({ depths[$0] ?? [] }) where !group.isEmpty {
            let list = try self.list(group, "delete.list")
            let nothing = try emptyFolder(parentsOf: group)
            _ = try await run(
                ["-r", "--from0", "--files-from=" + list, "--delete-missing-args", "--", nothing + "/", root],
                "deleting files")
        }
    }

    func verify(_ plan: PublishPlan) async throws -> (method: String, differing: [String]) {
        let wrong = Set(try await differing(plan.site.files.map { $0.path }, plan.site.folder))
        let held = try await list()?.files ?? [:]
        let left = plan.files.filter { $0.change == .gone && held[$0.path] != nil }.map { $0.path }
        let wrongSize = plan.site.files.filter { held[$0.path] != $0.size }.map { $0.path }
        return ("every file compared by checksum", wrong.union(left).union(wrongSize).sortedByBytes())
    }

    func finish(_ plan: PublishPlan) async throws {}

    /// A folder in which the paths are missing, so that rsync deletes them, and the folders above them are not.
    private func emptyFolder(parentsOf paths: [String]) throws -> String {
        let nothing = context.workFolder + "/nothing"
        try MachineFolder.remove(nothing)
        try MachineFolder.create(nothing)
        let parents = Set(paths.compactMap { path in path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } })
        for parent in parents.sortedByBytes() { try MachineFolder.create(nothing + "/" + parent) }
        return nothing
    }

    // MARK: Commands

    /// Nil where the folder is not there.
    private func list() async throws -> RsyncListing? {
        let result = try await context.attempt(await command(["-r", "--list-only", "--no-h", "--", root]))
        if result.isSuccess { return RsyncListing(result.output) }
        if Self.isMissing(result) { return nil }
        throw failure(result, "listing what the host holds")
    }

    private func differing(_ paths: [String], _ folder: String) async throws -> [String] {
        if paths.isEmpty { return [] }
        let list = try self.list(paths, "compare.list")
        let result = try await run(
            ["-rcn", "--from0", "--files-from=" + list, "--out-format=%i %n", "--", folder + "/", root],
            "comparing checksums",
            state: "Nothing was changed on the host by this step.")
        return result.lines.compactMap { Self.changedFile(String($0)) }
    }

    private func run(
        _ arguments: [String], _ doing: String,
        state: String =
            "Some new files may be on the host already. Deletes come last; the next publish goes on from there.",
        onLine: (@Sendable (String) -> Void)? = nil
    ) async throws -> CommandResult {
        try await context.run(await command(arguments), doing: doing, state: state, onLine: onLine)
    }

    /// In a list rsync takes what begins with `;` or `#` for a comment, so such a path gets `./` before it.
    private func list(_ paths: [String], _ name: String) throws -> String {
        let safe = paths.map { $0.hasPrefix(";") || $0.hasPrefix("#") ? "./" + $0 : $0 }
        return try PathList.write(safe, name, in: context.workFolder, end: "\0")
    }

    private func command(_ arguments: [String]) async throws -> Command {
        // -s: the far side's shell does not read paths. -8: names in any script come out as they are.
        Command(
            "rsync", try await ["-s", "-8", "--timeout=60"] + shell.options() + arguments,
            environment: ["LC_ALL": "C"])
    }

    private func failure(_ result: CommandResult, _ doing: String) -> PublishError {
        PublishError.failed("rsync", doing: doing, result, state: "Nothing was changed on the host.")
    }

    /// rsync's code for “some files were not transferred”, which is all it says of a source that is not there.
    private static func isMissing(_ result: CommandResult) -> Bool {
        result.ending == .exited(23) && result.errors.contains("No such file or directory")
    }

    /// The path in a line of `--out-format=%i %n`, where it tells of a file that was or would be sent.
    private static func changedFile(_ line: String) -> String? {
        let bytes = Array(line.utf8.prefix(12))
        guard bytes.count == 12, bytes[1] == 0x66, bytes[11] == 0x20, [0x3C, 0x3E, 0x63].contains(bytes[0]) else {
            return nil
        }
        return String(decoding: line.utf8.dropFirst(12), as: UTF8.self)
    }

    /// `.index.html.Ab12Cd`: what rsync leaves where it is killed on the far side.
    private static func isRemains(_ path: String, of owned: Set<String>) -> Bool {
        let slash = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
        let name = path[slash...]
        guard name.hasPrefix("."), name.utf8.count > 8, !owned.contains(path) else { return false }
        let tail = name.utf8.suffix(7)
        guard tail.first == 0x2E, tail.dropFirst().allSatisfy({ Self.isAlphanumeric($0) }) else { return false }
        return owned.contains(String(path[..<slash]) + name.dropFirst().dropLast(7))
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
