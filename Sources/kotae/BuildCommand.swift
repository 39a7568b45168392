import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Generator

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site into public/.",
        discussion: """
            Checks everything, then replaces the output folder in one step. With errors, nothing is replaced: the site \
            that was there before stays as it was. Files in the output folder that Kotae did not write are kept.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to build (default: public/ in the site's folder).", valueName: "dir"))
    var output: String?

    @Flag(name: .long, help: "Print what each stage took.")
    var timings = false

    func run() throws {
        let run = SiteRun(site: site, check: check)
        let path = output ?? (site.site.hasSuffix("/") ? site.site + "public" : site.site + "/public")
        // Before the output is taken, which would make the folder.
        try run.requireFolder()
        let folder = try SiteRun.onMachine { try OutputFolder(path: path) }
        let report: BuildReport
        do {
            report = try run.build(into: folder)
        } catch {
            // What was staged is of no use; the next build would clear it too.
            try? folder.abandon()
            throw error
        }
        if timings || site.verbose { print(report) }
        guard !run.fails(report) else {
            try SiteRun.onMachine { try folder.abandon() }
            Console.error("\(TextReport.count(of: report.findings)); \(path) was left as it was\n")
            throw ExitStatus.findings
        }
        let summary = try SiteRun.onMachine { try folder.commit() }
        run.console.say(
            "\(report.articles) articles, \(report.pages) pages, \(report.questions) questions, \(report.steps) steps "
                + "in \(report.locales) languages → \(path): "
                + "\(summary.created) files new, \(summary.changed) changed, \(summary.removed) removed, "
                + "\(summary.unchanged) as before"
                + (report.findings.isEmpty ? "" : " (\(TextReport.count(of: report.findings)))"))
    }

    private func print(_ report: BuildReport) {
        let total = report.timings.reduce(0) { $0 + $1.seconds }
        for lap in report.timings + [("total", total)] {
            let milliseconds = String(format: "%8.1f ms", lap.seconds * 1000)
            Console.error("\(milliseconds)  \(lap.stage)\n")
        }
    }
}
