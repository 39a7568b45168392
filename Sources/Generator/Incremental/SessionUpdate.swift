/// What an update of a session came to.
package struct SessionUpdate: Sendable {
    /// Whether any output may differ from before.
    package var hasChanged = false
    /// Whether the pages were planned anew: the front matter, the configuration, the templates or the set of files
    /// changed.
    package var isReplanned = false
    /// Stage and seconds, in the order of the stages.
    package var timings: [(stage: String, seconds: Double)] = []

    package init() {}
}
