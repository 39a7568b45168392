internal import KnowledgeBase

/// Which tests and claims of a policy depend on which facts and rules.
struct TestIndex: Sendable {
    private(set) var testUses: [Uses] = []
    private(set) var claimUses: [Uses] = []
    private var testsByFact: [String: [Int]] = [:]
    private var testsByRule: [String: [Int]] = [:]
    private var testsByGroup: [String: [Int]] = [:]
    private var testsOfAllFacts: [Int] = []
    private var claimsByFact: [String: [Int]] = [:]
    private var claimsOfAllFacts: [Int] = []

    init(_ policy: Policy) {
        for (index, test) in policy.tests.enumerated() {
            var uses = Uses()
            let rules = test.expectsError ? policy.rules.map(\.name) : test.expectations.map(\.rule)
            for name in rules {
                uses.rules.insert(name)
                if let rule = policy.rule(name) { uses.form(rule.uses) }
            }
            testUses.append(uses)
            for fact in uses.facts { testsByFact[fact, default: []].append(index) }
            for rule in uses.rules { testsByRule[rule, default: []].append(index) }
            if uses.wholeFacts { testsOfAllFacts.append(index) }
            testsByGroup[test.group, default: []].append(index)
        }
        for (index, claim) in policy.claims.enumerated() {
            var uses = Uses()
            switch claim.form {
            case .value(let expression, _, _), .holds(let expression): uses = policy.closure(of: expression.direct)
            case .tests(let groups):
                for group in groups {
                    for test in testsByGroup[group.value] ?? [] { uses.form(testUses[test]) }
                }
            }
            claimUses.append(uses)
            for fact in uses.facts { claimsByFact[fact, default: []].append(index) }
            if uses.wholeFacts { claimsOfAllFacts.append(index) }
        }
    }

    /// Ascending.
    func tests(using fact: String) -> [Int] { (testsByFact[fact] ?? []) + testsOfAllFacts }

    func claims(using fact: String) -> [Int] { (claimsByFact[fact] ?? []) + claimsOfAllFacts }

    func tests(of group: String) -> [Int] { testsByGroup[group] ?? [] }

    /// How many tests share a rule or a fact with a claim, or belong to it.
    func countOfTests(for claim: Int, in policy: Policy) -> Int {
        if case .tests(let groups) = policy.claims[claim].form {
            return Set(groups.flatMap { testsByGroup[$0.value] ?? [] }).count
        }
        var tests: Set<Int> = []
        for fact in claimUses[claim].facts { tests.formUnion(testsByFact[fact] ?? []) }
        for rule in claimUses[claim].rules { tests.formUnion(testsByRule[rule] ?? []) }
        return tests.count
    }
}
