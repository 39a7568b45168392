internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// Makes the report from what was computed.
struct ReportBuilder {
    let site: SiteEvaluation
    let coverage: [ProseCoverage]

    func report() -> RulesReport {
        RulesReport(
            asOf: site.input.asOf, policies: site.runs.map { policy($0) },
            claims: site.runs.flatMap { run in run.claims.map { claim($0, run) } },
            coverage: coverage.map { coverage($0) })
    }

    private func policy(_ run: PolicyRun) -> PolicyReport {
        let policy = run.policy
        let rules = zip(policy.rules, run.coverage.rows).map { rule, row in
            PolicyReport.RuleRow(
                name: rule.name, expression: rule.expression.text, place: row.place, isReached: row.isReached,
                ways: row.ways.map {
                    PolicyReport.Way(text: $0.text, branch: $0.branch, place: $0.place, isReached: $0.isReached)
                })
        }
        let tests = zip(policy.tests, run.outcomes).map { test, outcome in
            PolicyReport.TestRow(name: test.name, place: test.place, isPassed: outcome.isPassed)
        }
        return PolicyReport(
            id: policy.id, path: policy.path, title: policy.title, asOf: policy.asOf?.value,
            reviewBy: policy.reviewBy?.value, isStale: site.isStale(run.index), source: policy.source, rules: rules,
            tests: tests, coverable: run.coverage.total, covered: run.coverage.reached)
    }

    private func claim(_ claim: EvaluatedClaim, _ run: PolicyRun) -> ClaimReport {
        let declaration = claim.declaration
        let mentions = (site.mentions.byClaim[claim.id] ?? []).map { mention(site.mentions.mentions[$0], claim) }
        let (state, reason) = state(of: claim, mentions)
        var report = ClaimReport(
            id: declaration.id, policy: run.policy.id, place: declaration.place, form: "", expression: "", unit: "",
            polarity: "", day: declaration.asOf ?? site.input.asOf, given: declaration.given?.celText ?? "",
            computed: claim.computed, state: state, reason: reason,
            knownFalseSince: declaration.knownFalse?.since,
            testCount: run.tests.countOfTests(for: claim.id.claim, in: run.policy), mentions: mentions)
        let polarity = declaration.isPositive ? "positive" : "negative"
        switch declaration.form {
        case .value(let expression, let unit, _):
            (report.form, report.expression, report.unit) = ("value", expression.text, unit?.rawValue ?? "")
        case .holds(let expression):
            (report.form, report.expression, report.polarity) = ("holds", expression.text, polarity)
        case .tests(let tests):
            let names = tests.map(\.value).joined(separator: ", ")
            (report.form, report.expression, report.polarity) = ("tests", names, polarity)
        }
        return report
    }

    /// The worst of its places; then its own truth; then the age of its policy.
    private func state(of claim: EvaluatedClaim, _ mentions: [ClaimReport.MentionRow]) -> (ClaimState, String) {
        if let knownFalse = claim.declaration.knownFalse { return (.knownFalse, knownFalse.reason) }
        if let broken = mentions.first(where: { $0.state == .broken }) { return (.broken, broken.reason) }
        if case .fact(false, _) = claim.truth { return (.broken, "it does not hold") }
        if case .failed(let why) = claim.truth { return (.unreadable, why) }
        if let unreadable = mentions.first(where: { $0.state == .unreadable }) {
            return (.unreadable, unreadable.reason)
        }
        return site.isStale(claim.id.policy) ? (.stale, "its policy is past its review") : (.holds, "")
    }

    private func mention(_ mention: Mention, _ claim: EvaluatedClaim) -> ClaimReport.MentionRow {
        let article = site.article(of: mention)
        let passage = site.passage(of: mention)
        var row = ClaimReport.MentionRow(
            locale: article.locale, path: article.path,
            url: article.url + (passage.anchor.isEmpty ? "" : "#" + passage.anchor), title: passage.title,
            place: mention.link.place, words: mention.words.text,
            said: said(mention.verdict.said, claim, article.locale), state: .holds, reason: "")
        switch mention.verdict {
        case .agrees: if site.isStale(claim.id.policy) { row.state = .stale }
        case .differs(_, let clause): (row.state, row.reason) = (.broken, clause)
        case .isFalse: (row.state, row.reason) = (.broken, "the claim does not hold")
        case .unreadable(let why): (row.state, row.reason) = (.unreadable, why)
        case .unknown: (row.state, row.reason) = (.unreadable, "the policy computes nothing")
        }
        if claim.declaration.knownFalse != nil { row.state = .knownFalse }
        return row
    }

    private func said(_ said: Verdict.Said?, _ claim: EvaluatedClaim, _ locale: String) -> String {
        switch said {
        case .value(let value): site.checker.spelled(value, of: claim, locale: locale)
        case .polarity(let isPositive): isPositive ? "affirmed" : "denied"
        case .wording: "an accepted wording"
        case nil: ""
        }
    }

    private func coverage(_ item: ProseCoverage) -> CoverageReport {
        let article = site.input.articles[item.article]
        return CoverageReport(
            locale: article.locale, path: article.path, url: article.url, title: article.title,
            statements: item.sentences.count, covered: item.covered,
            gaps: item.sentences.filter { !$0.isCovered }.map {
                CoverageReport.Gap(place: $0.place, sentence: $0.text)
            })
    }
}
