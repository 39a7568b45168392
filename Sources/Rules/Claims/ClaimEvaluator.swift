internal import CEL
internal import KnowledgeBase
internal import Prose

/// Computes claims from the facts and rules of their policy.
struct ClaimEvaluator {
    let policy: Policy
    let policyIndex: Int
    let day: CalendarDate
    let replaced: FactReplacement?
    /// Shared by the claims without inputs and day of their own.
    private let shared: RuleScope
    /// Whether all tests of a group pass.
    let passes: (String) -> Bool

    init(
        policy: Policy, policyIndex: Int, day: CalendarDate, replaced: FactReplacement? = nil,
        passes: @escaping (String) -> Bool
    ) {
        self.policy = policy
        self.policyIndex = policyIndex
        self.day = day
        self.replaced = replaced
        self.passes = passes
        shared = RuleScope(policy, on: day, replacing: replaced)
    }

    private func scope(of claim: ClaimDeclaration) -> RuleScope {
        guard claim.given != nil || claim.asOf != nil else { return shared }
        return RuleScope(policy, on: claim.asOf ?? day, given: claim.given, replacing: replaced)
    }

    func evaluate(_ index: Int) -> EvaluatedClaim {
        let declaration = policy.claims[index]
        var claim = EvaluatedClaim(
            id: PolicySet.ClaimID(policy: policyIndex, claim: index), declaration: declaration,
            truth: .failed(""), computed: "")
        let scope = scope(of: declaration)
        switch declaration.form {
        case .tests(let tests):
            claim.failingTests = tests.map(\.value).filter { !passes($0) }
            claim.truth = .fact(isTrue: claim.failingTests.isEmpty, isPositive: declaration.isPositive)
            claim.computed = claim.failingTests.isEmpty ? "all tests pass" : "failing tests"
        case .holds(let expression):
            switch scope.value(of: expression) {
            case .success(.bool(let isTrue)):
                claim.truth = .fact(isTrue: isTrue, isPositive: declaration.isPositive)
                claim.computed = isTrue ? "true" : "false"
            case .success(let value):
                claim.computed = value.celText
                claim.truth = .failed("“holds” needs true or false, and got \(value.celText)")
            case .failure(let failure): fail(&claim, failure)
            }
        case .value(let expression, let unit, let kind):
            switch scope.value(of: expression) {
            case .success(let value):
                claim.computed = value.celText
                claim.truth = ClaimValue.truth(of: value, unit: unit, kind: kind)
            case .failure(let failure): fail(&claim, failure)
            }
        }
        return claim
    }

    private func fail(_ claim: inout EvaluatedClaim, _ failure: RuleFailure) {
        claim.failure = failure
        claim.computed = "error"
        claim.truth = .failed(failure.description)
    }
}
