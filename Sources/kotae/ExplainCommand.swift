import ArgumentParser
import Diagnostics
import FileSystem
import Generator
import Rules

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where a claim stands, what it is bound to, and what was computed.")

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Argument(help: "The claim's id, or policy/id.")
    var claim: String

    func run() throws {
        let run = SiteRun(site: site, check: check)
        let report = try run.build(into: DiscardingSink(), day: Day.today(), reports: false)
        guard let rules = report.rules else {
            run.report(report.findings.filter { $0.severity == .error })
            Console.error("kotae: the site has no policies, so it has no claims\n")
            throw ExitStatus.findings
        }
        guard let text = rules.explanation(of: claim) else {
            Console.error("kotae: there is no claim “\(claim)”. \(rules.hint(for: claim))\n")
            throw ExitStatus.findings
        }
        Console.output(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
