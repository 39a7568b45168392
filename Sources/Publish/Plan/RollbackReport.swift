/// What a rollback did.
package struct RollbackReport: Sendable, Equatable {
    /// The release or commit that was live, and the one whose content is live now.
    package var from: String
    package var to: String
}
