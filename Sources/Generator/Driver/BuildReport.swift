package import Diagnostics
package import Rules

/// What a build found and made.
package struct BuildReport: Sendable {
    /// With the site's own severities, sorted; what is off is left out.
    package var findings: [Finding] = []
    package var locales = 0
    package var articles = 0
    package var pages = 0
    package var questions = 0
    package var steps = 0
    package var images = 0
    package var links = 0
    /// What the rules made of the articles' claims; nil where the site has no policies.
    package var rules: RulesReport?
    /// What they read, for `--prove` and `--changed-since`; nil where nobody wants it.
    package var rulesInput: RulesInput?
    /// Stage and seconds, in the order of the stages.
    package var timings: [(stage: String, seconds: Double)] = []
    /// Processor time of the search index in all stages, on all cores.
    package var searchSeconds = 0.0

    package init() {}

    package var errorCount: Int { findings.count { $0.severity == .error } }
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
