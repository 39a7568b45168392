internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// A claim as the policy declares it.
struct ClaimDeclaration: Sendable {
    enum Form: Sendable {
        case value(PolicyExpression, unit: ProseUnit?, kind: ProseKind?)
        case holds(PolicyExpression)
        /// Groups of tests by name.
        case tests([Located<String>])
    }

    struct KnownFalse: Sendable {
        var reason: String
        var since: CalendarDate
        var place: SourcePlace
    }

    var id: String
    var place: SourcePlace
    var form: Form
    /// The polarity that the words of `holds` and `tests` must have.
    var isPositive = true
    /// Accepted wordings by locale.
    var says: [String: [String]] = [:]
    /// Inputs for the rules, as a test has them.
    var given: CEL.Value?
    /// The day whose facts it uses; the day of the check where it has none.
    var asOf: CalendarDate?
    var knownFalse: KnownFalse?
}
