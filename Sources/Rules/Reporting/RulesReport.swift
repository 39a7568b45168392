package import KnowledgeBase

/// What the check found out, as plain values: the report pages, `claims.json`, `kotae explain` and the marks in
/// pages are made from it.
package struct RulesReport: Hashable, Sendable {
    /// The day whose facts were in force.
    package var asOf: CalendarDate
    /// By path of the file.
    package var policies: [PolicyReport]
    /// By policy, in the order of declaration.
    package var claims: [ClaimReport]
    /// One for each article, in the order given; empty without policies.
    package var coverage: [CoverageReport]

    package var testCount: Int { policies.reduce(0) { $0 + $1.tests.count } }
    package var mentionCount: Int { claims.reduce(0) { $0 + $1.mentions.count } }

    package func claims(in state: ClaimState) -> Int { claims.count { $0.state == state } }

    /// A claim by its id, or by `policy/id`.
    package func claim(_ id: String) -> ClaimReport? {
        claims.first { $0.id == id || "\($0.policy)/\($0.id)" == id }
    }
}
