/// A named expression over facts, other rules and a test's `given`.
struct Rule: Sendable {
    var name: String
    var expression: PolicyExpression
    /// What it uses, directly and through other rules.
    var uses = Uses()
}
