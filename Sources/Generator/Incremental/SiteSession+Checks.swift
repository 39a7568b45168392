internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Synchronization

/// Somebody has something more urgent to do.
private struct Interruption: Error {}

extension SiteSession {
    /// Checks all articles that were not checked since they, or what they link to, changed; then what only all of them
    /// together can tell.
    ///
    /// - Parameter isInterrupted: Asked before each article, from any thread. What is done by then is kept.
    /// - Returns: Whether all is checked.
    package func checkArticles(unless isInterrupted: @escaping @Sendable () -> Bool) throws -> Bool {
        guard let moment else { return true }
        let pending = state.withLock { state in
            moment.site.plan.articles.indices.filter { index in
                let source = moment.site.plan.articles[index].sourcePath
                let epoch = state.epoch(of: source, moment)
                return state.records[source].map { !$0.hasLinks(of: epoch) } ?? true
            }
        }
        do {
            let work = OrderedWork<Void, Void>(state: ())
            try work.run(count: pending.count, workers: build.options.workers) { index in
                if isInterrupted() { throw Interruption() }
                _ = try self.record(pending[index], moment) { $0.hasLinks(of: $1) }
            } consume: { _, _ in
            }
        } catch is Interruption {
            return false
        }
        if isInterrupted() { return false }
        _ = try allFindings(moment)
        return true
    }

    /// Asks the golden queries. Needs the search index, which takes longer than all other checks.
    ///
    /// - Returns: Whether there are any, and all were asked.
    package func checkQueries(unless isInterrupted: @escaping @Sendable () -> Bool) throws -> Bool {
        guard let moment, !moment.site.renderer.search.queries.isEmpty else { return false }
        if state.withLock({ $0.stamp == moment.stamp && $0.search != nil }) { return false }
        do {
            // One core for what nobody waits for.
            _ = try search(moment, workers: 1) { if isInterrupted() { throw Interruption() } }
        } catch is Interruption {
            return false
        }
        state.withLock { if $0.stamp == moment.stamp { $0.allFindings = nil } }
        _ = try allFindings(moment)
        return true
    }

    /// Bytes by path of the outputs that are made from all articles: the search index, the lists, the landing pages.
    /// Made for this; nobody waits for it.
    ///
    /// - Returns: Nil where it was interrupted.
    package func sharedSizes(unless isInterrupted: @escaping @Sendable () -> Bool) throws -> [String: Int]? {
        guard let moment else { return nil }
        let checkpoint: @Sendable () throws -> Void = { if isInterrupted() { throw Interruption() } }
        do {
            var files = try search(moment, workers: 1, checkpoint: checkpoint).files
            // Not kept: nobody asked for them.
            let lists = try moment.site.lists(accumulate(moment, workers: 1, checkpoint: checkpoint))
            files.merge(lists.files) { first, _ in first }
            return files.mapValues(\.count)
        } catch is Interruption {
            return nil
        }
    }

    /// What all articles add up to as far as findings go. Unlike `accumulate`, it takes records of older plans.
    func gather(_ moment: Moment) throws -> SiteAccumulator {
        var site = SiteAccumulator(plan: moment.site.plan, searchBuilders: [])
        for index in moment.site.plan.articles.indices {
            let result = try record(index, moment) { $0.hasLinks(of: $1) }.result
            var kept = ArticleResult(article: index)
            (kept.findings, kept.anchors, kept.pendingAnchors) = (
                result.findings, result.anchors, result.pendingAnchors
            )
            kept.usedFiles = result.usedFiles
            site.take(kept)
        }
        let used = site.usedFiles
        state.withLock { if $0.stamp == moment.stamp { $0.usedFiles = used } }
        return site
    }
}
