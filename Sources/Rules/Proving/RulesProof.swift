internal import CEL
internal import Diagnostics
internal import KnowledgeBase
internal import Prose

/// The check of the check (`kotae check --prove`): makes small mistakes, one at a time, and looks whether they are
/// noticed.
package enum RulesProof {
    /// Changes the words of every claim link (numbers, ends of ranges, dates, names, polarity), and every part of every
    /// fact of the policies.
    ///
    /// What is wrong already is left out: it has been noticed. Words cost as much as reading them a few times; a
    /// fact as much as the tests and claims that depend on it.
    package static func run(_ input: RulesInput) -> ProofReport {
        let site = SiteEvaluation(input)
        var report = ProofReport()
        WordProof(site: site).run(&report)
        for run in site.runs { FactProof(site: site, run: run).run(&report) }
        return report
    }
}
