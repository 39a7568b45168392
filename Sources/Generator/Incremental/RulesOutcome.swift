internal import Diagnostics
internal import Rules

/// What the rules make of articles, before severities.
struct RulesOutcome: Sendable {
    var report: RulesReport
    var findings: [Finding] = []
}
