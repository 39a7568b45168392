package import Diagnostics
package import KnowledgeBase

/// How a site is built.
package struct BuildOptions: Sendable {
    package var includesDrafts = false
    /// The day to judge dates by; nil: the newest date in the content, so that bytes do not change overnight.
    package var asOf: CalendarDate?
    /// Threads; the machine's cores by default.
    package var workers: Int
    /// Keeps what the articles say in the report also where the site has no policies.
    package var keepsProse = false
    /// Judges what site.yaml says to other parts of Kotae, such as where to publish; its findings join the build's.
    package var checkConfiguration: @Sendable (SiteConfiguration) -> [Finding] = { _ in [] }

    package init(workers: Int) {
        self.workers = workers
    }
}
