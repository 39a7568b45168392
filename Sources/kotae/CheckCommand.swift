import ArgumentParser
import Diagnostics
import FileSystem
import Generator
import Rules

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find everything that can be wrong, without writing a file.",
        discussion: """
            Does all the work of a build, templates included. Findings have a place (path:line:column), a severity and \
            an id; `checks:` in site.yaml changes severities by id.

            Dates and dated facts are judged as of today. `kotae check --as-of 2027-03-15` lists the answers that will \
            have turned false by then. With --prove, the check itself is checked: each claim's words and each fact \
            of the policies is changed, one at a time, and every change that no finding would notice is an error.

            `kotae check --changed-since main` compares the site with what git has at a revision: which claims, \
            questions and languages the change of policies and articles touches, and what has to be read again, such \
            as a translation of an answer that was rewritten. It prints to standard output, as text or JSON.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Flag(name: .long, help: "List all findings there are, with their severities and meanings.")
    var list = false

    @Flag(name: .long, help: "Change each claim and each fact in turn, and report changes that nothing notices.")
    var prove = false

    @Option(
        name: .long,
        help: ArgumentHelp("Print what changes of policies and articles since a git revision touch.", valueName: "rev"))
    var changedSince: String?

    func validate() throws {
        guard changedSince != nil else { return }
        if prove { throw ValidationError("--changed-since and --prove exclude each other.") }
        if check.format != .text, check.format != .json {
            throw ValidationError("--changed-since prints text or JSON, not \(check.format.rawValue).")
        }
    }

    func run() throws {
        if list {
            for rule in FindingCatalog.rules {
                let line = "\(rule.id.name)\t\(rule.id.severity.rawValue)\t\(rule.meaning)\n"
                Console.output(Array(line.utf8))
            }
            return
        }
        let run = SiteRun(site: site, check: check)
        if let changedSince { return try SiteChanges(run: run, revision: changedSince).report() }
        var report = try run.build(into: DiscardingSink(), day: Day.today(), reports: false)
        let proof = prove ? report.rulesInput.map { RulesProof.run($0) } : nil
        report.findings = (report.findings + (proof?.findings ?? [])).sorted()
        run.report(report.findings, rules: report.rules)
        if site.verbose { for lap in report.timings { Console.error("\(lap.stage): \(Int(lap.seconds * 1000)) ms\n") } }
        run.console.say(
            "checked \(report.articles) articles in \(report.locales) languages: \(report.questions) questions, "
                + "\(report.steps) steps, \(report.links) links, \(report.images) images"
                + (report.rules.map {
                    ", \($0.claims.count) claims in \($0.mentionCount) places by \($0.testCount) tests"
                } ?? "")
                + ": "
                + "\(TextReport.count(of: report.findings))"
        )
        if let proof { say(proof, run.console) }
        if prove, proof == nil {
            Console.error("kotae: there is nothing to prove: the site has no policies\n")
            throw ExitStatus.findings
        }
        if run.fails(report) { throw ExitStatus.findings }
    }

    private func say(_ proof: ProofReport, _ console: Console) {
        let words = proof.words.map { "\($0.locale) \($0.count.caught) of \($0.count.changes)" }
        console.say(
            "proved: \(proof.caught) of \(proof.changes) changes were caught (words: \(words.joined(separator: ", ")); "
                + "facts: \(proof.facts.caught) of \(proof.facts.changes)), \(proof.survivors.count) survived")
        for fact in proof.cutFacts { console.say("not every part of \(fact) was changed: it has too many") }
    }
}
