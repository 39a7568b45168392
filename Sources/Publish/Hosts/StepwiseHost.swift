/// Publishes through a transport that sends file by file, in an order in which no reader gets a page without its parts.
///
/// The manifest goes first, with the old files and the new, so that a publish that is cut off leaves nothing on the
/// host that the next one does not know to be Kotae's. It goes last again, with what is then there.
struct StepwiseHost<Transport: FileTransport>: PublishHost {
    private let transport: Transport
    private let context: HostContext

    init(transport: Transport, _ context: HostContext) {
        self.transport = transport
        self.context = context
    }

    func survey(_ site: LocalSite) async throws -> HostState {
        try await transport.survey(site)
    }

    func apply(_ plan: PublishPlan) async throws -> String {
        context.progress(PublishProgress(.preparing))
        guard try await transport.manifest() ?? [] == plan.host.manifestBytes else {
            throw PublishError(
                .changedMeanwhile, "“\(plan.target.destination)” changed since the plan was made",
                explanation: "Someone else published. Nothing was changed.", fix: "Publish again.")
        }
        let before = plan.host.manifest ?? HostManifest()
        let both = HostManifest(files: before.files.union(plan.manifest.files), retired: before.retired)
        if both.bytes != plan.host.manifestBytes { try await transport.putManifest(both.bytes) }
        try await transport.begin(plan)
        try await send(plan)
        let gone = plan.files.filter { $0.change == .gone }.map { $0.path } + plan.host.remains
        if !gone.isEmpty {
            context.progress(PublishProgress(.deleting, total: gone.count))
            try await transport.delete(gone, emptied: emptied(by: gone, plan))
        }
        if plan.manifest.bytes != both.bytes { try await transport.putManifest(plan.manifest.bytes) }
        return ""
    }

    func verify(_ plan: PublishPlan, release: String) async throws -> String {
        let (method, differing) = try await transport.verify(plan)
        let held = try await transport.manifest()
        let all = held == plan.manifest.bytes ? differing : [HostManifest.name] + differing
        if let first = all.first {
            throw PublishError(
                .verification, "“\(first)” on the host is not what was sent",
                explanation: all.count > 1 ? "So are \(all.count - 1) more files." : "",
                fix: "Publish again; what differs is sent again.")
        }
        try await transport.finish(plan)
        return method
    }

    private func send(_ plan: PublishPlan) async throws {
        let phases = SendPhase.phases(of: plan)
        let total = phases.reduce(0) { $0 + $1.paths.count }
        var before = 0
        for phase in phases {
            let (start, progress) = (before, context.progress)
            progress(PublishProgress(.sending, done: start, total: total))
            try await transport.send(phase, of: plan.site) { done in
                progress(PublishProgress(.sending, done: min(total, start + done), total: total))
            }
            before += phase.paths.count
        }
    }

    /// Folders that held files of ours only, deepest first.
    private func emptied(by gone: [String], _ plan: PublishPlan) -> [String] {
        let deleted = Set(gone)
        var kept: Set<Substring> = []
        for path in plan.host.sizes.keys where !deleted.contains(path) { kept.formUnion(Self.folders(of: path)) }
        for path in plan.manifest.files { kept.formUnion(Self.folders(of: path)) }
        var empty: Set<Substring> = []
        for path in gone { empty.formUnion(Self.folders(of: path).filter { !kept.contains($0) }) }
        return empty.map { String($0) }.sortedByBytes().reversed()
    }

    /// `a/b/c.html` is in `a` and `a/b`.
    private static func folders(of path: String) -> [Substring] {
        path.utf8.indices.filter { path.utf8[$0] == 0x2F }.map { path[..<$0] }
    }
}
