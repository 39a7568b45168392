/// A claim with what the policy says of it.
struct EvaluatedClaim: Sendable {
    var id: PolicySet.ClaimID
    var declaration: ClaimDeclaration
    var truth: ClaimTruth
    /// What was computed, as an expression writes it: `{"max": 7, "min": 5}`.
    var computed: String
    var failure: RuleFailure?
    /// Names of failing groups of tests.
    var failingTests: [String] = []
}
