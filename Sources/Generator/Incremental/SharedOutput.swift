internal import Diagnostics

/// Files that are made from all articles at once, and what was found while making them.
struct SharedOutput: Sendable {
    /// By path from the output's root.
    var files: [String: [UInt8]] = [:]
    /// Of golden queries or claims, before severities.
    var findings: [Finding] = []
}
