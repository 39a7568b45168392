package import Diagnostics
package import KnowledgeBase

/// The policies of a site, read and computed for one day: their rules, tests and claims, without any article.
///
/// Made once for a site. Linear in the text of the policies, apart from the expressions, which are bounded each.
package struct PolicyEvaluation: Sendable {
    /// All files below `content/policies`: policies (YAML), and the files of facts that they name.
    package let files: [SourceText]
    /// The day whose facts are in force.
    package let asOf: CalendarDate
    let policies: PolicySet
    /// By policy.
    let runs: [PolicyRun]
    /// Of reading the policies.
    let findings: [Finding]

    package init(_ files: [SourceText], on asOf: CalendarDate) {
        self.files = files
        self.asOf = asOf
        (policies, findings) = PolicySet.read(files)
        runs = policies.policies.enumerated().map { PolicyRun($1, index: $0, on: asOf) }
    }
}
