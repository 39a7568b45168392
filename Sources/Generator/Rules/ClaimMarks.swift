internal import KnowledgeBase
internal import Rules

/// What pages say of claims: known from the policies alone, before any article is read.
///
/// A page need not wait for the words of all others: where words and policy disagree, no site is written.
struct ClaimMarks: Sendable {
    private let claims: [String: ClaimReport]
    private let policies: [String: PolicyReport]
    let asOf: CalendarDate?

    /// Without policies: no claims.
    init() {
        (claims, policies, asOf) = ([:], [:], nil)
    }

    init(_ report: RulesReport) {
        claims = Dictionary(report.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        policies = Dictionary(report.policies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        asOf = report.asOf
    }

    var isEmpty: Bool { policies.isEmpty }

    func claim(_ id: String) -> ClaimReport? { claims[id] }

    func policy(of id: String) -> PolicyReport? { claims[id].flatMap { policies[$0.policy] } }

    /// How many claims hold, and the oldest of the days that their policies were true of; nil where none holds.
    var checked: (claims: Int, asOf: CalendarDate)? {
        let holding = claims.values.filter { $0.state == .holds }
        let days = Set(holding.map(\.policy)).compactMap { policies[$0]?.asOf }
        guard !holding.isEmpty, let day = days.min() ?? asOf else { return nil }
        return (holding.count, day)
    }

    /// The end of a class name: empty, `-stale` or `-false`.
    func suffix(_ id: String) -> String {
        switch claims[id]?.state {
        case .stale: "-stale"
        case .knownFalse: "-false"
        default: ""
        }
    }
}
