internal import Search
internal import Synchronization

extension SiteSession {
    /// The search index of all locales. Made when the first part of it is asked for after a change, so that nobody
    /// who only reads pages waits for it.
    ///
    /// Cost: that of all articles that were not processed since the last plan, and of the whole index.
    /// - Parameters:
    ///   - workers: Nil for as many as a build has.
    ///   - checkpoint: Asked before each article; what it throws ends the work.
    func search(
        _ moment: Moment, workers: Int? = nil, checkpoint: @escaping @Sendable () throws -> Void = {}
    ) throws -> SharedOutput {
        try indexing.withLock { _ in
            if let known = state.withLock({ $0.stamp == moment.stamp ? $0.search : nil }) { return known }
            let site = moment.site
            guard site.renderer.context.hasSearch else { return SharedOutput() }
            let builders = SearchIndexing.builders(site.plan, site.renderer.search)
            let workers = workers ?? build.options.workers
            let all = try accumulate(moment, searchBuilders: builders, workers: workers, checkpoint: checkpoint)
            let search = try site.search(all.searchBuilders, workers: workers)
            state.withLock { if $0.stamp == moment.stamp { $0.search = search } }
            return search
        }
    }
}
