package import KnowledgeBase

/// How a site is built.
package struct BuildOptions: Sendable {
    package var includesDrafts = false
    /// The day to judge dates by; nil: the newest date in the content, so that bytes do not change overnight.
    package var asOf: CalendarDate?
    /// Threads; the machine's cores by default.
    package var workers: Int

    package init(workers: Int) {
        self.workers = workers
    }
}
