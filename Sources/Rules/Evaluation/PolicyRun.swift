internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// A policy with everything that was computed from it on a day.
struct PolicyRun: Sendable {
    var policy: Policy
    var index: Int
    var outcomes: [TestRun.Outcome]
    var coverage: RuleCoverage
    var claims: [EvaluatedClaim]
    var tests: TestIndex

    init(_ policy: Policy, index: Int, on day: CalendarDate) {
        let recorder = CoverageRecorder()
        let run = TestRun(policy: policy, day: day, coverage: recorder)
        let outcomes = policy.tests.indices.map { run.outcome(of: $0) }
        var failed: Set<String> = []
        for outcome in outcomes where !outcome.isPassed { failed.insert(policy.tests[outcome.test].group) }
        let groups = Set(policy.tests.map(\.group))
        let evaluator = ClaimEvaluator(
            policy: policy, policyIndex: index, day: day,
            passes: { groups.contains($0) && !failed.contains($0) })
        claims = policy.claims.indices.map { evaluator.evaluate($0) }
        self.policy = policy
        self.index = index
        self.outcomes = outcomes
        coverage = RuleCoverage(policy, recorder)
        tests = TestIndex(policy)
    }

    /// Names that claims state and that the policy does not list under `names`.
    var literals: [String] {
        let known = Set((policy.names + policy.terms).map(\.canonical))
        var result: [String] = []
        var seen: Set<String> = []
        for claim in claims {
            guard case .value(.names(let names), _, _) = claim.truth else { continue }
            for name in names where !known.contains(name) && seen.insert(name).inserted { result.append(name) }
        }
        return result
    }

    func findings(on day: CalendarDate) -> [Finding] {
        let run = TestRun(policy: policy, day: day)
        let failed = outcomes.filter { !$0.isPassed }
        let own = failed.filter { tests.testUses[$0.test].rules.isDisjoint(with: policy.brokenRules) }
        let following = failed.filter { !tests.testUses[$0.test].rules.isDisjoint(with: policy.brokenRules) }
        var first = following.first.flatMap { run.finding($0) }
        if following.count > 1 {
            first?.notes = [Finding.Note("\(following.count - 1) more tests need rules that cannot be computed.")]
        }
        return own.compactMap { run.finding($0) } + [first].compactMap { $0 }
            + policy.tables.flatMap { TableCheck(table: $0).findings() }
            + coverage.findings(without: policy.brokenRules)
    }
}
