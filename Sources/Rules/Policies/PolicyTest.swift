internal import CEL
internal import Diagnostics
internal import KnowledgeBase

/// One executable test: inputs, and what rules must give for them.
struct PolicyTest: Sendable {
    struct Expectation: Sendable {
        enum Outcome: Sendable {
            case value(CEL.Value)
            case error
        }

        var rule: String
        var outcome: Outcome
        var place: SourcePlace
    }

    /// `single-domain`, or `table, row 2` for a row of a table.
    var name: String
    /// The name that a claim refers to: the test's own, or its table's.
    var group: String
    var place: SourcePlace
    /// The day whose facts it uses; the day of the check where it has none.
    var asOf: CalendarDate?
    var given: CEL.Value
    var expectations: [Expectation]
    /// `error: true`: some rule must end in an error.
    var expectsError = false
}
