internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// Everything that decides a claim, as text by part, so that two states of a site can be compared.
struct ClaimFingerprint {
    var place: SourcePlace
    var computed: String
    private var parts: [String: String] = [:]

    /// The fingerprints of all claims of the policies, by `policy/id`.
    static func all(_ policies: PolicySet, on day: CalendarDate) -> [String: ClaimFingerprint] {
        var result: [String: ClaimFingerprint] = [:]
        for (index, policy) in policies.policies.enumerated() {
            let run = PolicyRun(policy, index: index, on: day)
            for claim in run.claims {
                result["\(policy.id)/\(claim.declaration.id)"] = ClaimFingerprint(claim, run.tests, policy, day)
            }
        }
        return result
    }

    private init(_ evaluated: EvaluatedClaim, _ index: TestIndex, _ policy: Policy, _ day: CalendarDate) {
        let claim = evaluated.declaration
        let uses = index.claimUses[evaluated.id.claim]
        place = claim.place
        computed = evaluated.computed
        declare(claim)
        for name in uses.rules { parts["the rule “\(name)”"] = policy.rule(name)?.expression.text }
        for name in uses.wholeFacts ? Set(policy.facts.names) : uses.facts {
            parts["the fact “\(name)”"] = policy.facts.fact(name, on: claim.asOf ?? day)?.value.celText
        }
        if case .tests(let groups) = claim.form {
            for group in groups {
                let tests = index.tests(of: group.value).map { policy.tests[$0] }
                parts["the test “\(group.value)”"] = tests.map { Self.text(of: $0) }.joined(separator: "; ")
            }
        }
        guard case .value(.names(let names), _, _) = evaluated.truth else { return }
        for words in policy.names + policy.terms where names.contains(words.canonical) {
            parts["the words for “\(words.canonical)”"] = Self.text(of: words.words)
        }
    }

    /// Parts that differ, by name.
    func differences(from other: ClaimFingerprint) -> [ChangeReport.Difference] {
        let names = Set(parts.keys).union(other.parts.keys)
        return names.filter { parts[$0] != other.parts[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { ChangeReport.Difference(part: $0, before: other.parts[$0], after: parts[$0]) }
    }

    private mutating func declare(_ claim: ClaimDeclaration) {
        switch claim.form {
        case .value(let expression, let unit, let kind):
            parts["its expression"] = expression.text
            parts["its unit"] = unit?.rawValue
            parts["its kind"] = kind?.rawValue
        case .holds(let expression): parts["its expression"] = expression.text
        case .tests(let tests): parts["its tests"] = tests.map(\.value).joined(separator: ", ")
        }
        parts["its polarity"] = claim.isPositive ? "positive" : "negative"
        parts["its inputs"] = claim.given?.celText
        parts["its day"] = claim.asOf?.description
        if !claim.says.isEmpty { parts["its wordings"] = Self.text(of: claim.says) }
        parts["“knownFalse”"] = claim.knownFalse.map { "since \($0.since): \($0.reason)" }
    }

    private static func text(of words: [String: [String]]) -> String {
        words.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { "\($0): \((words[$0] ?? []).joined(separator: ", "))" }.joined(separator: "; ")
    }

    private static func text(of test: PolicyTest) -> String {
        let expected = test.expectations.map { expectation in
            switch expectation.outcome {
            case .value(let value): "\(expectation.rule) = \(value.celText)"
            case .error: "\(expectation.rule) fails"
            }
        }
        let outcome = expected + (test.expectsError ? ["an error"] : [])
        let day = test.asOf.map { " on \($0)" } ?? ""
        return "given \(test.given.celText)\(day): \(outcome.joined(separator: ", "))"
    }
}
