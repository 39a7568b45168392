package import Diagnostics

extension FindingID {
    // MARK: Policies
    package static let expressionSyntax = FindingID("expression-syntax", .error)
    package static let unknownReference = FindingID("unknown-reference", .error)
    package static let ruleCycle = FindingID("rule-cycle", .error)
    package static let duplicatePolicy = FindingID("duplicate-policy", .error)
    package static let duplicateClaim = FindingID("duplicate-claim", .error)
    package static let factFile = FindingID("fact-file", .error)
    package static let unusedGiven = FindingID("unused-given", .error)

    // MARK: Tests
    package static let failingTest = FindingID("failing-test", .error)
    package static let tableConflict = FindingID("table-conflict", .error)
    package static let tableShadowedRow = FindingID("table-shadowed-row", .warning)
    package static let tableGap = FindingID("table-gap", .warning)
    package static let unreachedRule = FindingID("unreached-rule", .warning)
    package static let unreachedBranch = FindingID("unreached-branch", .warning)

    // MARK: Claims
    package static let claimError = FindingID("claim-error", .error)
    package static let brokenClaim = FindingID("broken-claim", .error)
    package static let unreadableClaim = FindingID("unreadable-claim", .error)
    package static let unknownClaim = FindingID("unknown-claim", .error)
    package static let unstatedClaim = FindingID("unstated-claim", .warning)
    package static let knownFalseClaim = FindingID("known-false-claim", .warning)
    package static let needlessKnownFalse = FindingID("needless-known-false", .warning)
    package static let conflictingClaims = FindingID("conflicting-claims", .error)
    package static let untranslatedClaim = FindingID("untranslated-claim", .warning)
    package static let stalePolicy = FindingID("stale-policy", .warning)

    // MARK: Looking at something at all
    package static let uncoveredStatement = FindingID("uncovered-statement", .warning)
    package static let lowCoverage = FindingID("low-coverage", .error)
    package static let faqWithoutClaims = FindingID("faq-without-claims", .warning)
    package static let noClaims = FindingID("no-claims", .error)
    package static let noTests = FindingID("no-tests", .error)
    package static let selfContradiction = FindingID("self-contradiction", .warning)
    package static let survivingChange = FindingID("surviving-change", .error)
}
