import ArgumentParser
import Diagnostics
import FileSystem
import Generator

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find everything that can be wrong, without writing a file.",
        discussion: """
            Does all the work of a build, templates included. Findings have a place (path:line:column), a severity and \
            an id; `checks:` in site.yaml changes severities by id.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Flag(name: .long, help: "List the ids of all findings there are, with their severities.")
    var list = false

    func run() throws {
        if list {
            for id in FindingCatalog.all.sorted(by: { $0.name < $1.name }) {
                Console.output(Array("\(id.name)\t\(id.severity.rawValue)\n".utf8))
            }
            return
        }
        let run = SiteRun(site: site, check: check)
        let report = try run.build(into: DiscardingSink())
        if site.verbose { for lap in report.timings { Console.error("\(lap.stage): \(Int(lap.seconds * 1000)) ms\n") } }
        run.console.say(
            "checked \(report.articles) articles in \(report.locales) languages: \(report.questions) questions, "
                + "\(report.steps) steps, \(report.links) links, \(report.images) images: "
                + "\(TextReport.count(of: report.findings))"
        )
        if run.fails(report) { throw ExitStatus.findings }
    }
}
