internal import FileSystem

/// Sends a built site to a target.
///
/// `plan` tells what would change, `publish` does it, `rollback` shows the release before again. Nothing is published
/// that was not planned, nothing is deleted that Kotae did not write, and a publish that was cut off at any moment is
/// repaired by the next.
package struct Publisher: Sendable {
    private let runner: any CommandRunner
    private let workFolder: String
    private let progress: @Sendable (PublishProgress) -> Void

    /// - Parameters:
    ///   - workFolder: A folder of this machine for caches and lists, made where it is missing; not inside of the
    ///     built site.
    ///   - progress: May be called from several threads.
    package init(
        runner: any CommandRunner, workFolder: String,
        progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
    ) {
        self.runner = runner
        self.workFolder = workFolder
        self.progress = progress
    }

    /// Compares the site with what the target holds. Changes nothing there: this is the dry run.
    package func plan(_ site: PublishSite, to target: PublishTarget) async throws -> PublishPlan {
        try await reporting {
            let lock = try await TargetLock(workFolder, target: target.name)
            defer { lock.release() }
            progress(PublishProgress(.reading))
            let local = try LocalSite(site)
            let host = host(for: target, lock)
            let state = try await host.survey(local)
            return PublishPlan(local, on: state, target: target, extras: host.extras)
        }
    }

    /// Makes the target hold what the plan says, and verifies that it does.
    ///
    /// - Parameter ask: Answers what must be answered before anything is changed; false stops the publish.
    package func publish(
        _ plan: PublishPlan, options: PublishOptions = PublishOptions(),
        ask: @Sendable (PublishQuestion) async -> Bool
    ) async throws -> PublishReport {
        try await settle(plan, options, ask)
        return try await reporting {
            let lock = try await TargetLock(workFolder, target: plan.target.name)
            defer { lock.release() }
            let host = host(for: plan.target, lock)
            var report = PublishReport(
                sent: plan.count(.new) + plan.count(.changed), deleted: plan.count(.gone), unchanged: plan.unchanged,
                bytes: plan.bytesToSend, release: plan.host.token, verification: "nothing differed")
            if plan.isUpToDate { return report }
            report.release = try await host.apply(plan)
            progress(PublishProgress(.verifying))
            report.verification = try await host.verify(plan, release: report.release)
            return report
        }
    }

    /// Shows the release before the live one again.
    package func rollback(_ target: PublishTarget) async throws -> RollbackReport {
        try await reporting {
            let lock = try await TargetLock(workFolder, target: target.name)
            defer { lock.release() }
            progress(PublishProgress(.rollingBack))
            return try await host(for: target, lock).rollBack()
        }
    }

    private func host(for target: PublishTarget, _ lock: TargetLock) -> any PublishHost {
        let context = HostContext(
            runner: runner, workFolder: lock.folder, lockedFile: lock.programs.descriptor, progress: progress)
        switch target.kind {
        case .folder(let folder): return FolderHost(folder, context)
        case .git(let git): return GitHost(git, context)
        case .rsync(let rsync): return StepwiseHost(transport: RsyncTransport(rsync, context), context)
        case .rclone(let rclone): return StepwiseHost(transport: RcloneTransport(rclone, context), context)
        }
    }

    private func settle(
        _ plan: PublishPlan, _ options: PublishOptions, _ ask: @Sendable (PublishQuestion) async -> Bool
    ) async throws {
        if plan.isUnmarked {
            let question = PublishQuestion.unmarked(files: plan.host.sizes.count, replaced: plan.replaced)
            guard await ask(question) else {
                throw PublishError(
                    .declined,
                    "“\(plan.target.destination)” holds \(plan.host.sizes.count) files that Kotae did not write",
                    explanation:
                        "It has no \(HostManifest.name), the mark of a folder that Kotae fills. Nothing was changed.",
                    fix: "See that the target is right. If it is, answer yes: only files of the same name are replaced."
                )
            }
        } else if !plan.replaced.isEmpty, await !ask(.replaceForeign(paths: plan.replaced)) {
            throw PublishError(
                .declined, "“\(plan.replaced[0])” on the host was not written by Kotae",
                explanation: plan.replaced.count > 1
                    ? "So were \(plan.replaced.count - 1) more that the site would replace. Nothing was changed."
                    : "The site would replace it. Nothing was changed.",
                fix: "Rename the page, move the host's file away, or answer yes.")
        }
        let gone = plan.deletions.map { $0.path }
        let limit = options.limit(published: plan.host.manifest?.files.count ?? 0)
        if gone.count > limit, await !ask(.deletions(paths: gone, limit: limit)) {
            throw PublishError(
                .declined, "\(gone.count) files would be deleted, more than \(limit)",
                explanation: "The first is “\(gone[0])”. Nothing was changed.",
                fix: "If that is meant, answer yes or raise --max-deletes.")
        }
    }

    /// Turns what the machine refused into an error for a person.
    private func reporting<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as FileError {
            throw PublishError.machine(error)
        }
    }
}
