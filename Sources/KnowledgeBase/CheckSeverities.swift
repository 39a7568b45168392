package import Diagnostics

/// `checks:` in site.yaml: severities by finding id, `*` for all others.
package struct CheckSeverities: Hashable, Sendable {
    package var byID: [String: Severity] = [:]
    package var all: Severity?

    package init() {}

    /// The finding with the severity the site gives it, or nil where it is off.
    package func apply(to finding: Finding) -> Finding? {
        guard !finding.id.isFirm, let severity = byID[finding.id.name] ?? all else { return finding }
        var changed = finding
        // `*` may lower everything, yet never lifts a finding that is mild by nature.
        changed.severity = byID[finding.id.name] ?? min(severity, finding.severity)
        return changed.severity == .off ? nil : changed
    }
}
