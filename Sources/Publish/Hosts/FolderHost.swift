internal import CPlatform
internal import FileSystem

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// A link that leads to one of several releases beside it: `kb` -> `.kb-releases/r000007`.
///
/// A release is built out of sight, and the link is replaced by a rename, so a reader gets the old site or the new. A
/// release is never changed once it is live; files that did not change are hard links to those of the release before.
struct FolderHost: PublishHost {
    private let target: FolderTarget
    private let context: HostContext
    private let shelf: ReleaseShelf

    init(_ target: FolderTarget, _ context: HostContext) {
        self.target = target
        self.context = context
        shelf = ReleaseShelf(link: target.path)
    }

    func survey(_ site: LocalSite) async throws -> HostState {
        var state = HostState()
        let live: String
        switch try MachineFolder.kind(target.path) {
        case .missing: return state
        case .link(let destination):
            live = try shelf.live().map { shelf.folder($0) } ?? target.path + "/."
            state.token = try shelf.live().map { ReleaseShelf.name($0) } ?? destination
        case .folder:
            live = target.path
            state.token = "folder"
        case .file, .other:
            throw PublishError(
                .refused, "“\(target.path)” is a file", explanation: "A release would replace it.",
                fix: "Name a folder, or move the file away.")
        }
        state.sizes = try MachineFolder.files(below: live)
        if state.sizes.removeValue(forKey: HostManifest.name) != nil {
            state.manifestBytes = try MachineFile.read(live + "/" + HostManifest.name)
            state.manifest = HostManifest(state.manifestBytes)
        }
        context.progress(PublishProgress(.comparing, total: site.files.count))
        for (index, file) in site.files.enumerated() {
            guard let size = state.sizes[file.path] else { continue }
            if try size != file.size || !MachineFile.isSame(site.absolute(file.path), live + "/" + file.path) {
                state.differing.insert(file.path)
            }
            if index % 256 == 255 {
                context.progress(PublishProgress(.comparing, done: index + 1, total: site.files.count))
            }
        }
        return state
    }

    func apply(_ plan: PublishPlan) async throws -> String {
        try MachineFolder.create(shelf.root)
        let lock = try PublishLock(file: shelf.root + "/lock", name: target.path)
        defer { lock.release() }
        try requireUnchanged(plan)
        try shelf.removeRemains()
        let live = try shelf.live()
        let release = (live ?? 0) + 1
        let source =
            try live.map { shelf.folder($0) } ?? (MachineFolder.kind(target.path) == .missing ? nil : target.path)
        do {
            try fill(shelf.stage, plan, from: source)
            try compare(shelf.stage, plan)
            // Releases above the live one were rolled back from; a new release takes the first of their numbers.
            for old in try shelf.releases() where old >= release { try MachineFolder.remove(shelf.folder(old)) }
            try MachineFolder.rename(shelf.stage, shelf.folder(release))
        } catch {
            // The reason is what matters; whatever cannot be removed now goes with the next publish.
            try? MachineFolder.remove(shelf.stage)
            throw error
        }
        context.progress(PublishProgress(.switching))
        try flush()
        try shelf.show(release)
        context.progress(PublishProgress(.deleting))
        for old in try shelf.releases().dropLast(target.keep) { try MachineFolder.remove(shelf.folder(old)) }
        return ReleaseShelf.name(release)
    }

    func verify(_ plan: PublishPlan, release: String) async throws -> String {
        guard try shelf.live().map({ ReleaseShelf.name($0) }) == release else {
            throw PublishError(
                .verification, "“\(target.path)” does not lead to \(release)",
                explanation: "Something else replaced the link meanwhile.", fix: "Publish again.")
        }
        try compare(target.path + "/.", plan)
        return "every file compared byte by byte"
    }

    func rollBack() async throws -> RollbackReport {
        guard let live = try shelf.live() else {
            throw PublishError(
                .noRollback, "“\(target.path)” shows no release of Kotae", fix: "Publish to it first.")
        }
        let lock = try PublishLock(file: shelf.root + "/lock", name: target.path)
        defer { lock.release() }
        guard let earlier = try shelf.releases().last(where: { $0 < live }) else {
            throw PublishError(
                .noRollback, "there is no release before \(ReleaseShelf.name(live))",
                explanation: "Releases that are kept: \(target.keep).")
        }
        try carryHashedParts(from: live, to: earlier)
        try shelf.show(earlier)
        return RollbackReport(from: ReleaseShelf.name(live), to: ReleaseShelf.name(earlier))
    }

    // MARK: Steps

    private func requireUnchanged(_ plan: PublishPlan) throws {
        let token: String
        switch try MachineFolder.kind(target.path) {
        case .link(let destination): token = try shelf.live().map { ReleaseShelf.name($0) } ?? destination
        case .folder: token = "folder"
        default: token = ""
        }
        guard token == plan.host.token else {
            throw PublishError(
                .changedMeanwhile, "“\(target.path)” changed since the plan was made",
                explanation: "Someone else published. Nothing was changed.", fix: "Publish again.")
        }
    }

    private func fill(_ stage: String, _ plan: PublishPlan, from source: String?) throws {
        let differing = Set(plan.files.filter { $0.change == .new || $0.change == .changed }.map { $0.path })
        let own = Set(plan.site.files.map { $0.path })
        let gone = Set(plan.files.filter { $0.change == .gone }.map { $0.path })
        let carried = plan.host.sizes.keys.filter { !own.contains($0) && !gone.contains($0) }.sortedByBytes()
        let total = own.count + carried.count
        var folders: Set<String> = []
        func place(_ path: String) throws -> String {
            let folder = path.utf8.lastIndex(of: 0x2F).map { stage + "/" + path[..<$0] } ?? stage
            if folders.insert(folder).inserted { try MachineFolder.create(folder) }
            return stage + "/" + path
        }
        for (index, file) in plan.site.files.enumerated() {
            let isNew = differing.contains(file.path)
            if let source, !isNew {
                try MachineFile.link(source + "/" + file.path, to: place(file.path))
            } else {
                try MachineFile.copy(plan.site.absolute(file.path), to: place(file.path))
            }
            if index % 64 == 63 { context.progress(PublishProgress(.sending, done: index + 1, total: total)) }
        }
        if let source {
            for path in carried { try MachineFile.link(source + "/" + path, to: place(path)) }
        }
        try MachineFile.write(place(HostManifest.name), plan.manifest.bytes)
        context.progress(PublishProgress(.sending, done: total, total: total))
    }

    private func compare(_ folder: String, _ plan: PublishPlan) throws {
        let sizes = try MachineFolder.files(below: folder)
        for file in plan.site.files {
            guard sizes[file.path] == file.size,
                try MachineFile.isSame(plan.site.absolute(file.path), folder + "/" + file.path)
            else {
                throw PublishError(
                    .verification, "“\(file.path)” is not what the build wrote",
                    explanation: "It was changed while it was published.", fix: "Let the build end, then publish again."
                )
            }
        }
    }

    /// Readers of the release that is left still ask for its parts.
    private func carryHashedParts(from live: Int, to earlier: Int) throws {
        let (from, to) = (shelf.folder(live), shelf.folder(earlier))
        let names = try MachineFolder.files(below: to)
        guard names[HostManifest.name] != nil, try MachineFolder.kind(from + "/" + HostManifest.name) == .file else {
            return
        }
        var manifest = HostManifest(try MachineFile.read(to + "/" + HostManifest.name))
        let hashed = HostManifest(try MachineFile.read(from + "/" + HostManifest.name)).files.filter {
            names[$0] == nil && HashedNames().contains($0)
        }
        for path in hashed.sortedByBytes() {
            if let slash = path.lastIndex(of: "/") { try MachineFolder.create(to + "/" + path[..<slash]) }
            try MachineFile.link(from + "/" + path, to: to + "/" + path)
        }
        manifest = HostManifest(files: manifest.files, retired: manifest.retired.union(hashed))
        // By way of a rename: the file may be one with that of another release.
        try MachineFile.write(shelf.root + "/manifest.new", manifest.bytes)
        try MachineFolder.rename(shelf.root + "/manifest.new", to + "/" + HostManifest.name)
    }

    /// A machine that loses power after the switch must not show empty files. The target's file system alone: others
    /// of the machine may be slow, and have nothing to do with it.
    private func flush() throws {
        guard kotae_sync_file_system(shelf.root) == 0 else {
            throw PublishError.machine(FileError(path: shelf.root, action: "write", code: errno))
        }
    }
}
