/// A file of a plan.
package struct PlannedFile: Sendable, Hashable {
    package enum Change: String, Sendable {
        case new, changed
        /// No longer part of the site: deleted by this publish.
        case gone
        /// No longer part of the site, but kept until the next publish, for readers who have an old page open.
        case retired
    }

    package let path: String
    /// In bytes: of the new file, or of the one that goes.
    package let size: Int
    package let role: FileRole
    package let change: Change
}
