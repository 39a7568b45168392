internal import FileSystem

/// Sends with rclone: to object stores, WebDAV, SFTP and whatever else it reaches.
///
/// Where the host tells checksums, these decide what differs. Where it does not (WebDAV, some SFTP), a second list on
/// the host, `kotae-published.txt`, holds the checksum of each file as it was sent and verified. A file's line is
/// taken out before the file is replaced, so the list never claims what a broken connection left undone.
struct RcloneTransport: FileTransport {
    private let target: RcloneTarget
    private let context: HostContext

    init(_ target: RcloneTarget, _ context: HostContext) {
        self.target = target
        self.context = context
    }

    func survey(_ site: LocalSite) async throws -> HostState {
        var state = HostState()
        // First of all, since its errors are the clearest.
        guard let sizes = try await list() else { return state }
        let features = try await features()
        state.sizes = sizes
        if state.sizes.removeValue(forKey: HostManifest.name) != nil, let bytes = try await manifest() {
            state.manifestBytes = bytes
            state.manifest = HostManifest(bytes)
        }
        let hasChecksums = state.sizes.removeValue(forKey: PublishedChecksums.name) != nil
        // Before there is a manifest, Kotae can have left remains of the manifest alone.
        var owned: Set = [HostManifest.name, PublishedChecksums.name]
        if let manifest = state.manifest { owned.formUnion(manifest.files.union(site.files.map { $0.path })) }
        state.remains = state.sizes.keys.filter { Self.isRemains($0, of: owned) }.sortedByBytes()
        for path in state.remains { state.sizes[path] = nil }
        let common = site.files.filter { state.sizes[$0.path] != nil }
        context.progress(PublishProgress(.comparing, total: common.count))
        if features.hasChecksums {
            state.differing = Set(try await check(common.map { $0.path }, site.folder, download: false))
        } else {
            let published = hasChecksums ? try await publishedChecksums() : PublishedChecksums()
            let local = try await localChecksums(site)
            state.differing = Set(
                common.map { $0.path }.filter { path in
                    guard let line = local.lines[path], let size = sizes[path] else { return true }
                    return published.lines[path] != line || size != line.size
                })
        }
        return state
    }

    func manifest() async throws -> [UInt8]? { try await read(HostManifest.name) }

    func putManifest(_ bytes: [UInt8]) async throws { try await put(HostManifest.name, bytes) }

    func begin(_ plan: PublishPlan) async throws {
        if try await features().hasChecksums { return }
        guard let bytes = try await read(PublishedChecksums.name) else { return }
        var checksums = PublishedChecksums(bytes)
        for file in plan.files where file.change != .retired { checksums.lines[file.path] = nil }
        if checksums.bytes != bytes { try await put(PublishedChecksums.name, checksums.bytes) }
    }

    func send(_ phase: SendPhase, of site: LocalSite, done: @escaping @Sendable (Int) -> Void) async throws {
        let list = try PathList.write(phase.paths, "send.list", in: context.workFolder)
        let count = LineCount()
        // The plan has already found out what differs, so rclone need not: --ignore-times sends what is listed.
        _ = try await run(
            [
                "copy", "--files-from-raw", list, "--ignore-times", "--transfers", "8", "-v",
                "--header-upload", "Cache-Control: " + phase.cacheControl, "--", site.folder, target.remote,
            ], "sending files",
            onLine: { if $0.contains(": Copied (") { done(count.next()) } })
    }

    func delete(_ paths: [String], emptied folders: [String]) async throws {
        let list = try PathList.write(paths, "delete.list", in: context.workFolder)
        _ = try await run(["delete", "--files-from-raw", list, "--", target.remote], "deleting files")
        guard try await features().hasFolders else { return }
        for folder in folders {
            // A folder that cannot be removed shows readers nothing: no reason to give up a publish.
            _ = try await context.attempt(command(["rmdir", "--", target.child(folder)]))
        }
    }

    func verify(_ plan: PublishPlan) async throws -> (method: String, differing: [String]) {
        let features = try await features()
        let held = try await list() ?? [:]
        let left = plan.files.filter { $0.change == .gone && held[$0.path] != nil }.map { $0.path }
        let wrongSize = plan.site.files.filter { held[$0.path] != $0.size }.map { $0.path }
        let present = Set(held.keys)
        var wrong = Set(left + wrongSize)
        let method: String
        if features.hasChecksums {
            let paths = plan.site.files.map { $0.path }.filter { present.contains($0) }
            wrong.formUnion(try await check(paths, plan.site.folder, download: false))
            method = "every file compared by checksum"
        } else {
            let sent = plan.files.filter { $0.change == .new || $0.change == .changed }.map { $0.path }
            wrong.formUnion(try await check(sent.filter { present.contains($0) }, plan.site.folder, download: true))
            method = "files that were sent read back and compared, the others by size: this host tells no checksums"
        }
        return (method, wrong.sortedByBytes())
    }

    func finish(_ plan: PublishPlan) async throws {
        if try await features().hasChecksums { return }
        let bytes = try await localChecksums(plan.site).bytes
        if try await read(PublishedChecksums.name) != bytes { try await put(PublishedChecksums.name, bytes) }
    }

    // MARK: Commands

    private func features() async throws -> RcloneFeatures {
        let result = try await run(["backend", "features", "--", target.remote], "asking rclone about the remote")
        return RcloneFeatures(result.text)
    }

    /// Sizes by path; nil where the folder or bucket is not there.
    private func list() async throws -> [String: Int]? {
        let arguments = [
            "lsf", "-R", "--files-only", "--format", "sp", "--separator", ";", "--fast-list", "--", target.remote,
        ]
        let result = try await context.attempt(command(arguments))
        if result.ending == .exited(3) { return nil }
        guard result.isSuccess else { throw failure(result, "listing what the host holds") }
        var sizes: [String: Int] = [:]
        for line in result.output.split(separator: 0x0A) {
            guard let mark = line.firstIndex(of: 0x3B) else { continue }
            let path = String(decoding: line[(mark + 1)...], as: UTF8.self)
            sizes[path] = Int(String(decoding: line[..<mark], as: UTF8.self)) ?? 0
        }
        return sizes
    }

    /// Files of the list whose bytes on the host are not those of the folder.
    private func check(_ paths: [String], _ folder: String, download: Bool) async throws -> [String] {
        if paths.isEmpty { return [] }
        let list = try PathList.write(paths, "compare.list", in: context.workFolder)
        var arguments = ["check", "--files-from-raw", list, "--combined", "-", "--one-way"]
        if download { arguments.append("--download") }
        let result = try await context.attempt(command(arguments + ["--", folder, target.remote]))
        // Code 1 also says that files differ; then each of them has its line, and none that begins with `!`.
        var differing: [String] = []
        var accounted = 0
        for line in result.output.split(separator: 0x0A) where line.count > 2 {
            accounted += 1
            if line.first == 0x21 { throw failure(result, "comparing checksums") }
            if line.first != 0x3D { differing.append(String(decoding: line.dropFirst(2), as: UTF8.self)) }
        }
        let isTold = result.isSuccess || (result.ending == .exited(1) && !differing.isEmpty)
        guard isTold, accounted == paths.count else { throw failure(result, "comparing checksums") }
        return differing
    }

    private func read(_ path: String) async throws -> [UInt8]? {
        let result = try await context.attempt(command(["cat", "--", target.child(path)]))
        if result.isSuccess { return result.output }
        if result.ending == .exited(3) || result.ending == .exited(4) { return nil }
        throw failure(result, "reading \(path)")
    }

    private func put(_ path: String, _ bytes: [UInt8]) async throws {
        let copy = context.workFolder + "/" + path
        try MachineFile.write(copy, bytes)
        _ = try await run(
            [
                "copyto", "--ignore-times", "--header-upload", "Cache-Control: no-cache", "--", copy,
                target.child(path),
            ], "writing \(path)")
    }

    private func publishedChecksums() async throws -> PublishedChecksums {
        PublishedChecksums(try await read(PublishedChecksums.name) ?? [])
    }

    private func localChecksums(_ site: LocalSite) async throws -> PublishedChecksums {
        let list = try PathList.write(site.files.map { $0.path }, "site.list", in: context.workFolder)
        let result = try await run(
            ["hashsum", "sha256", "--files-from-raw", list, "--", site.folder], "reading the site")
        return PublishedChecksums(sums: result.output, sizes: site.files)
    }

    private func run(
        _ arguments: [String], _ doing: String,
        onLine: (@Sendable (String) -> Void)? = nil
    ) async throws -> CommandResult {
        try await context.run(
            command(arguments), doing: doing,
            state: "Some new files may be on the host already. Deletes come last; the next publish goes on from there.",
            onLine: onLine)
    }

    private func command(_ arguments: [String]) -> Command {
        Command(
            "rclone",
            [
                "--contimeout", "15s", "--timeout", "60s", "--retries", "3", "--low-level-retries", "5", "--stats", "0",
                // A question nobody sees would look like a hang.
                "--ask-password=false",
            ] + arguments,
            environment: ["LC_ALL": "C"], withoutVariables: ["RCLONE_PROGRESS", "RCLONE_USE_JSON_LOG"])
    }

    private func failure(_ result: CommandResult, _ doing: String) -> PublishError {
        PublishError.failed("rclone", doing: doing, result, state: "Nothing was changed on the host by this step.")
    }

    /// `index.html.1a2b3c4d.partial`: what rclone leaves where it is killed, on hosts where it renames when done.
    private static func isRemains(_ path: String, of owned: Set<String>) -> Bool {
        guard path.hasSuffix(".partial"), !owned.contains(path) else { return false }
        let stem = path.dropLast(".partial".utf8.count)
        let mark = stem.suffix(9)
        guard mark.first == ".",
            mark.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { return false }
        return owned.contains(String(stem.dropLast(9)))
    }
}
