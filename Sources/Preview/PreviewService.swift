internal import Dispatch
package import Generator
internal import Synchronization

/// Keeps a session in step with the disk, and open pages in step with the session.
package final class PreviewService: Sendable {
    /// What happened, for the terminal.
    package enum Event: Sendable {
        /// The paths that changed, nil for all; what was done; seconds until open pages were told.
        case updated(paths: Set<String>?, SessionUpdate, seconds: Double)
        /// All articles were checked.
        case checked
        /// How many bytes each file has that is made from all articles; once, where the host has limits.
        case measured([String: Int])
        /// The machine refused something; the last good site is still served.
        case failed(String)
    }

    private let session: SiteSession
    private let live: LiveReload
    private let host: HostProfile
    private let isMeasured = Atomic(false)
    private let collector: ChangeCollector
    private let log: @Sendable (Event) -> Void
    private let updates = DispatchQueue(label: "kotae.preview.updates")
    /// Of its own, so that no save waits for what is done in the background.
    private let checks = DispatchQueue(label: "kotae.preview.checks")
    /// Counts the updates: a check that began before the last one is for nothing.
    private let round = Atomic(0)

    package init(
        session: SiteSession, live: LiveReload, host: HostProfile = .kotae,
        collector: ChangeCollector = ChangeCollector(),
        log: @escaping @Sendable (Event) -> Void
    ) {
        self.session = session
        self.live = live
        self.host = host
        self.collector = collector
        self.log = log
    }

    /// Runs until the watcher stops or the task is cancelled.
    package func run(_ watcher: any FileWatcher) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [collector] in
                for await change in watcher.changes { collector.add(change) }
                collector.finish()
            }
            group.addTask { [live] in
                while !Task.isCancelled {
                    do { try await Task.sleep(for: .seconds(15)) } catch { break }
                    live.ping()
                }
            }
            group.addTask {
                await withDiscardingTaskGroup { checks in
                    checks.addTask { await self.check(0) }
                    for await _ in self.collector.signals {
                        let round = self.round.add(1, ordering: .relaxed).newValue
                        await self.update()
                        checks.addTask { await self.check(round) }
                    }
                    // Ends the check under way.
                    self.round.add(1, ordering: .relaxed)
                }
            }
            // The first to end is the watcher's; the others have nothing to do without it.
            await group.next()
            group.cancelAll()
        }
    }

    private func update() async {
        guard let change = collector.take() else { return }
        let paths: Set<String>? =
            switch change {
            case .paths(let paths): paths
            case .everything: nil
            }
        let start = ContinuousClock.now
        do {
            let update = try await run(on: updates) { [session] in try session.update(paths) }
            if update.hasChanged { live.announce("change", stamp: session.stamp) }
            let duration = (ContinuousClock.now - start).components
            let seconds = Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
            if update.hasChanged { log(.updated(paths: paths, update, seconds: seconds)) }
        } catch {
            log(.failed("\(error)"))
        }
    }

    /// Checks what nobody asked for yet, until something changes.
    private func check(_ round: Int) async {
        let isObsolete: @Sendable () -> Bool = { [self] in
            self.round.load(ordering: .relaxed) != round || !collector.isEmpty
        }
        do {
            let isChecked = try await run(on: checks) { [session] in
                try !isObsolete() && session.checkArticles(unless: isObsolete)
            }
            guard isChecked else { return }
            live.announce("checked", stamp: session.stamp)
            log(.checked)
            let hasAsked = try await run(on: checks) { [session] in
                try !isObsolete() && session.checkQueries(unless: isObsolete)
            }
            if hasAsked { live.announce("checked", stamp: session.stamp) }
            guard host.hasLimits, !isMeasured.load(ordering: .relaxed) else { return }
            let sizes = try await run(on: checks) { [session] in
                isObsolete() ? nil : try session.sharedSizes(unless: isObsolete)
            }
            guard let sizes else { return }
            isMeasured.store(true, ordering: .relaxed)
            log(.measured(sizes))
        } catch {
            log(.failed("\(error)"))
        }
    }

    /// Runs work that takes long on a thread of its own: the tasks' threads move bytes.
    private func run<Value: Sendable>(
        on queue: DispatchQueue, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
