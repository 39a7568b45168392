internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// A site's policies and claim links, all computed and compared; findings, report and proof are made from it.
struct SiteEvaluation: Sendable {
    let input: RulesInput
    var policies: PolicySet
    var runs: [PolicyRun]
    var mentions: MentionList
    var checker: WordChecker
    /// Findings of reading the policies.
    var readingFindings: [Finding]

    init(_ input: RulesInput) {
        self.input = input
        let policies = input.policies.policies
        self.policies = policies
        readingFindings = input.policies.findings
        runs = input.policies.runs
        var locales: [String] = []
        for article in input.articles where !locales.contains(article.locale) { locales.append(article.locale) }
        let readers = ReaderTable(policies.policies, locales: locales, literals: runs.map(\.literals))
        let checker = WordChecker(readers: readers)
        self.checker = checker
        var mentions = MentionList(input.articles, policies)
        let runs = runs
        mentions.judge { mention in
            guard let id = mention.claim else { return .unknown }
            return checker.verdict(of: runs[id.policy].claims[id.claim], mention.words)
        }
        self.mentions = mentions
    }

    func claim(_ id: PolicySet.ClaimID) -> EvaluatedClaim { runs[id.policy].claims[id.claim] }

    func isStale(_ policy: Int) -> Bool {
        policies.policies[policy].reviewBy.map { $0.value < input.asOf } ?? false
    }

    func article(of mention: Mention) -> ArticleProse { input.articles[mention.article] }

    func passage(of mention: Mention) -> Passage { article(of: mention).passages[mention.passage] }
}
