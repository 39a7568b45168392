internal import Diagnostics

/// The search index of a site as a session made it.
struct SearchOutput: Sendable {
    /// By path from the output's root.
    var files: [String: [UInt8]] = [:]
    /// What the golden queries did not find, before severities.
    var findings: [Finding] = []
}
