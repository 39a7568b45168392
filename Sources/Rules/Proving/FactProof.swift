internal import Diagnostics
internal import KnowledgeBase

/// Changes the facts of one policy, and looks whether a test fails or words no longer agree.
struct FactProof {
    let site: SiteEvaluation
    let run: PolicyRun
    private let passing: [Bool]

    init(site: SiteEvaluation, run: PolicyRun) {
        self.site = site
        self.run = run
        passing = run.outcomes.map(\.isPassed)
    }

    func run(_ report: inout ProofReport) {
        let facts = run.policy.facts
        for name in facts.names {
            if let node = facts.base[name] { prove(name, node, change: nil, &report) }
            for (index, change) in facts.changes.enumerated() {
                if let node = change.facts[name] { prove(name, node, change: index, &report) }
            }
        }
    }

    private func prove(_ name: String, _ node: FactNode, change: Int?, _ report: inout ProofReport) {
        let (variants, isCut) = FactVariants(names: (run.policy.names + run.policy.terms).map(\.canonical)).of(node)
        let subject = "facts.\(name)" + (change.map { " from \(run.policy.facts.changes[$0].from)" } ?? "")
        if isCut { report.cutFacts.append(subject) }
        for (text, variant) in variants {
            report.facts.changes += 1
            if isNoticed(FactReplacement(name: name, change: change, node: variant)) {
                report.facts.caught += 1
            } else {
                report.survivors.append(
                    ProofReport.Survivor(place: node.place, change: text, subject: subject, locale: ""))
            }
        }
    }

    private func isNoticed(_ replaced: FactReplacement) -> Bool {
        let day = site.input.asOf
        let tests = TestRun(policy: run.policy, day: day, replaced: replaced)
        for index in run.tests.tests(using: replaced.name) where passing[index] && !tests.passes(index) { return true }
        let evaluator = ClaimEvaluator(
            policy: run.policy, policyIndex: run.index, day: day, replaced: replaced,
            // A failing test was noticed above.
            passes: { _ in true })
        for index in run.tests.claims(using: replaced.name) {
            let before = run.claims[index]
            if case .tests = before.declaration.form { continue }
            let after = evaluator.evaluate(index)
            guard after.truth != before.truth else { continue }
            for position in site.mentions.byClaim[before.id] ?? [] {
                let mention = site.mentions.mentions[position]
                guard mention.verdict.isAgreement, before.declaration.knownFalse == nil else { continue }
                if !site.checker.verdict(of: after, mention.words).isAgreement { return true }
            }
        }
        return false
    }
}
