internal import Diagnostics

/// A part of the work that needs all articles and no other such part: the index of a locale, a section's page.
typealias SiteJob = @Sendable () throws -> [Finding]

extension [SiteJob] {
    /// Runs all, each on the first core that is free, and returns their findings in the order of the jobs.
    func run(workers: Int) throws -> [Finding] {
        let work = OrderedWork<[Finding], [Finding]>(state: [])
        try work.run(count: count, workers: workers) { index in
            try self[index]()
        } consume: { findings, new in
            findings += new
        }
        return work.result
    }
}
