/// How much a finding weighs. `off` findings are dropped before anyone sees them.
package enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
    case off, warning, error

    private var rank: Int {
        switch self {
        case .off: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }
}
