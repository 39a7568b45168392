package import KnowledgeBase

/// The report as the page of one locale shows it: only the places of that locale, titles in its language.
package struct LocaleReport: Hashable, Sendable {
    package struct PolicyRow: Hashable, Sendable {
        package var policy: PolicyReport
        package var title: String
        package var claims: [ClaimReport]
    }

    package var locale: String
    package var asOf: CalendarDate
    package var policies: [PolicyRow]
    package var coverage: [CoverageReport]
    package var statements: Int
    package var covered: Int
    /// Claims stated in this locale by state, in the order of `ClaimState.allCases`.
    package var states: [Int]

    package var percent: Int { statements == 0 ? 100 : covered * 100 / statements }
}

extension RulesReport {
    /// Linear in the report.
    package func page(for locale: String) -> LocaleReport {
        var byPolicy: [String: [ClaimReport]] = [:]
        for claim in claims {
            var own = claim
            own.mentions = claim.mentions.filter { $0.locale == locale }
            byPolicy[claim.policy, default: []].append(own)
        }
        let coverage = coverage.filter { $0.locale == locale && $0.statements > 0 }
        let stated = byPolicy.values.flatMap { $0 }.filter { !$0.mentions.isEmpty }
        return LocaleReport(
            locale: locale, asOf: asOf,
            policies: policies.map {
                LocaleReport.PolicyRow(policy: $0, title: $0.title[locale], claims: byPolicy[$0.id] ?? [])
            },
            coverage: coverage, statements: coverage.reduce(0) { $0 + $1.statements },
            covered: coverage.reduce(0) { $0 + $1.covered },
            states: ClaimState.allCases.map { state in stated.count { $0.state == state } })
    }
}
