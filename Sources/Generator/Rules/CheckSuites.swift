package import Diagnostics
package import Rules

/// What was checked, by file, for reports of tests: the tests and claims of policies, the claims of articles, and every
/// finding, each once.
package enum CheckSuites {
    /// Findings about a claim as a whole; they stand where it is declared, or inside of that.
    private static let aboutClaims: Set<FindingID> = [
        .claimError, .brokenClaim, .unstatedClaim, .knownFalseClaim, .needlessKnownFalse,
    ]

    /// Policies and articles by path. A finding joins the test or claim that it is about; else it is a case of its own.
    /// A site with neither has one case, which passed: that it was checked.
    ///
    /// - Parameters:
    ///   - isStrict: Whether warnings are failures too.
    ///   - rules: Nil where the site has no policies.
    package static func of(_ findings: [Finding], rules: RulesReport?, isStrict: Bool) -> [CheckSuite] {
        var suites: [String: [CheckCase]] = [:]
        for item in cases(of: rules) { suites[item.place.path, default: []].append(item) }
        for path in suites.keys { suites[path]?.sort { $0.place < $1.place } }
        for finding in findings {
            let fails = isStrict || finding.severity == .error
            let cases = suites[finding.place.path] ?? []
            let index = index(of: finding, among: cases)
            var item = index.map { cases[$0] } ?? CheckCase(finding.id.name, at: finding.place)
            if fails { item.failures.append(finding) } else { item.warnings.append(finding) }
            if let index {
                suites[finding.place.path]?[index] = item
            } else {
                suites[finding.place.path, default: []].append(item)
            }
        }
        if suites.isEmpty { suites["site.yaml"] = [CheckCase("check", at: Place(path: "site.yaml"))] }
        return suites.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { CheckSuite(path: $0, cases: suites[$0] ?? []) }
    }

    // MARK: Tests and claims

    private static func cases(of rules: RulesReport?) -> [CheckCase] {
        guard let rules else { return [] }
        let tests = rules.policies.flatMap { policy in
            policy.tests.map { CheckCase("test \($0.name)", at: $0.place) }
        }
        let claims = rules.claims.flatMap { claim -> [CheckCase] in
            var whole = CheckCase("claim \(claim.id)", at: claim.place)
            if claim.state == .knownFalse { whole.skipped = "known to be false: \(claim.reason)" }
            let places = claim.mentions.map { mention in
                var item = CheckCase("claim \(claim.id): “\(mention.words)”", at: mention.place)
                switch mention.state {
                case .holds, .stale: break
                case .knownFalse: item.skipped = "known to be false: \(claim.reason)"
                // Where a finding says so too, the case fails, and this is not shown.
                case .broken, .unreadable: item.skipped = mention.reason
                }
                return item
            }
            return [whole] + places
        }
        return tests + claims
    }

    /// The case that a finding is about: the test whose expectation failed, the claim, the claim link.
    private static func index(of finding: Finding, among cases: [CheckCase]) -> Int? {
        if finding.id == .failingTest {
            return cases.lastIndex { $0.name.hasPrefix("test ") && $0.place <= finding.place }
        }
        if let exact = cases.firstIndex(where: { $0.place == finding.place && $0.name.hasPrefix("claim ") }) {
            return exact
        }
        guard aboutClaims.contains(finding.id) else { return nil }
        return cases.lastIndex { $0.name.hasPrefix("claim ") && $0.place <= finding.place }
    }
}
