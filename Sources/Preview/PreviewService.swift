internal import Dispatch
package import Generator

/// Keeps a session in step with the disk, and open pages in step with the session.
package final class PreviewService: Sendable {
    /// What happened, for the terminal.
    package enum Event: Sendable {
        /// The paths that changed, nil for all; what was done; seconds until open pages were told.
        case updated(paths: Set<String>?, SessionUpdate, seconds: Double)
        /// All articles were checked.
        case checked
        /// The machine refused something; the last good site is still served.
        case failed(String)
    }

    private let session: SiteSession
    private let live: LiveReload
    private let collector: ChangeCollector
    private let log: @Sendable (Event) -> Void
    private let queue = DispatchQueue(label: "kotae.preview.updates")

    package init(
        session: SiteSession, live: LiveReload, collector: ChangeCollector = ChangeCollector(),
        log: @escaping @Sendable (Event) -> Void
    ) {
        self.session = session
        self.live = live
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
                await self.check()
                for await _ in self.collector.signals {
                    await self.update()
                    await self.check()
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
            let update = try await onQueue { [session] in try session.update(paths) }
            if update.hasChanged { live.announce("change", stamp: session.stamp) }
            let duration = (ContinuousClock.now - start).components
            let seconds = Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
            if update.hasChanged { log(.updated(paths: paths, update, seconds: seconds)) }
        } catch {
            log(.failed("\(error)"))
        }
    }

    /// Processes what nobody asked for yet, a few articles at a time, until something changes.
    private func check() async {
        do {
            var remains = true
            while remains, collector.isEmpty, !Task.isCancelled {
                remains = try await onQueue { [session] in try session.checkSome(4) }
            }
            guard !remains else { return }
            live.announce("checked", stamp: session.stamp)
            log(.checked)
        } catch {
            log(.failed("\(error)"))
        }
    }

    /// Runs work that takes long on a thread of its own: the tasks' threads move bytes.
    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
