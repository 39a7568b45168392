internal import CEL
internal import KnowledgeBase
internal import Prose

/// Everything that decides a claim, as text by part, so that two states of a site can be compared.
struct ClaimFingerprint {
    var parts: [String: String] = [:]

    /// The fingerprints of all claims of the policies, by `policy/id`.
    static func all(_ policies: PolicySet, on day: CalendarDate) -> [String: ClaimFingerprint] {
        var result: [String: ClaimFingerprint] = [:]
        for policy in policies.policies {
            let index = TestIndex(policy)
            for (position, claim) in policy.claims.enumerated() {
                result["\(policy.id)/\(claim.id)"] = ClaimFingerprint(
                    claim, index.claimUses[position], index, policy, day)
            }
        }
        return result
    }

    private init(
        _ claim: ClaimDeclaration, _ uses: Uses, _ index: TestIndex, _ policy: Policy, _ day: CalendarDate
    ) {
        parts["the declaration"] = Self.text(of: claim)
        for name in uses.rules { parts["the rule “\(name)”"] = policy.rule(name)?.expression.text ?? "" }
        for name in uses.wholeFacts ? Set(policy.facts.names) : uses.facts {
            parts["the fact “\(name)”"] = policy.facts.fact(name, on: claim.asOf ?? day)?.value.celText ?? ""
        }
        if case .tests(let groups) = claim.form {
            for group in groups {
                let tests = index.tests(of: group.value).map { policy.tests[$0] }
                parts["the test “\(group.value)”"] = tests.map { Self.text(of: $0) }.joined(separator: "\n")
            }
        }
    }

    /// Names of parts that differ, sorted.
    func differences(from other: ClaimFingerprint) -> [String] {
        let names = Set(parts.keys).union(other.parts.keys)
        return names.filter { parts[$0] != other.parts[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func text(of claim: ClaimDeclaration) -> String {
        let form =
            switch claim.form {
            case .value(let expression, let unit, let kind):
                "value \(expression.text) \(unit?.rawValue ?? "") \(kind?.rawValue ?? "")"
            case .holds(let expression): "holds \(expression.text)"
            case .tests(let tests): "tests \(tests.map(\.value).joined(separator: " "))"
            }
        let says = claim.says.keys.sorted().map { "\($0) \(claim.says[$0] ?? [])" }.joined(separator: "\n")
        let inputs = "\(claim.given?.celText ?? "") \(claim.asOf?.description ?? "") \(claim.isPositive)"
        let knownFalse = claim.knownFalse.map { "\($0.reason) \($0.since)" } ?? ""
        return "\(form)\n\(inputs)\n\(says)\n\(knownFalse)"
    }

    private static func text(of test: PolicyTest) -> String {
        let expected = test.expectations.map { expectation in
            switch expectation.outcome {
            case .value(let value): "\(expectation.rule) = \(value.celText)"
            case .error: "\(expectation.rule) fails"
            }
        }
        return "\(test.given.celText) \(test.asOf?.description ?? "") \(expected) \(test.expectsError)"
    }
}
