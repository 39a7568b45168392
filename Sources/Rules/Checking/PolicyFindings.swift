internal import Diagnostics
internal import KnowledgeBase

/// What is wrong with the policies as a whole: past their review, or with nothing to check.
struct PolicyFindings {
    let site: SiteEvaluation

    func findings() -> [Finding] {
        guard let first = site.policies.policies.first else { return [] }
        var findings: [Finding] = []
        for (index, policy) in site.policies.policies.enumerated() where site.isStale(index) {
            guard let review = policy.reviewBy else { continue }
            var finding = Finding(
                .stalePolicy, at: review.place, "the policy “\(policy.id)” was to be reviewed by \(review.value)",
                explanation: "It is \(site.input.asOf): what it says may have changed, and its claims are stale.",
                fix: "Check the facts against their source, then write new days for “asOf” and “reviewBy”.")
            if site.input.options.isStrict { finding.severity = .error }
            findings.append(finding)
        }
        // A check that looked at nothing has not passed.
        if site.mentions.mentions.isEmpty {
            findings.append(
                Finding(
                    .noClaims, at: first.place, "no article states a claim, so nothing was checked",
                    fix: "Wrap words of an article: `[words](claim:id)`."))
        }
        if site.policies.policies.allSatisfy(\.tests.isEmpty) {
            findings.append(
                Finding(
                    .noTests, at: first.place, "no policy has a test, so nothing shows that the rules are right",
                    fix: "Write a test under “tests”: what is given, and what a rule must compute."))
        }
        let stating = Set(site.mentions.mentions.map(\.article))
        for (index, article) in site.input.articles.enumerated() where article.isFAQ && !stating.contains(index) {
            findings.append(
                Finding(
                    .faqWithoutClaims, at: Place(path: article.path), "the FAQ states no claim",
                    explanation: "The site has policies, and nothing in this article is held against them.",
                    fix: "Wrap words that state a fact: `[words](claim:id)`."))
        }
        return findings
    }
}
