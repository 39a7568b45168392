/// The public name of a kind of finding, with the severity it has unless site.yaml says otherwise.
///
/// Modules add their own as static properties in extensions beside the code that reports them.
package struct FindingID: Hashable, Sendable, Codable {
    /// Lower-case words joined by hyphens, such as `missing-alt`.
    package let name: String
    package let severity: Severity
    /// Whether site.yaml cannot change the severity, because a build could not go on.
    package let isFirm: Bool

    package init(_ name: String, _ severity: Severity, isFirm: Bool = false) {
        self.name = name
        self.severity = severity
        self.isFirm = isFirm
    }
}
