package import Diagnostics

/// Checks the prose of a site against its policies.
///
/// Pure: the same input gives the same findings and report. Linear in the text of policies and articles, apart from the
/// expressions, which are bounded each, and decision tables, whose rows are compared with each other.
package enum RulesCheck {
    /// Runs every test, computes every claim, and compares the words of every claim link.
    ///
    /// Without policies only contradictions inside a question are found.
    /// - Returns: what was found out, and what is wrong, sorted.
    package static func run(_ input: RulesInput) -> (report: RulesReport, findings: [Finding]) {
        let site = SiteEvaluation(input)
        var findings = site.readingFindings
        for run in site.runs { findings += run.findings(on: input.asOf) }
        let coverage = site.policies.policies.isEmpty ? [] : ProseCoverage.all(input, site.policies)
        findings += LocaleFindings(locales: input.options.locales).findings(site.policies.policies)
        findings += PolicyFindings(site: site).findings()
        findings += ClaimFindings(site: site).findings()
        findings += TranslationFindings(site: site).findings()
        for item in coverage {
            findings += item.findings(input.articles[item.article], floor: input.options.coverageFloor)
        }
        findings += ContradictionFindings.find(in: input.articles)
        return (ReportBuilder(site: site, coverage: coverage).report(), findings.sorted())
    }
}
