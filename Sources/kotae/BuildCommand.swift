import ArgumentParser
import Foundation
import Generator

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site into public/.",
        discussion: """
            Checks everything, then replaces the output folder in one step. With errors, nothing is replaced: the site \
            that was there before stays as it was. Files in the output folder that Kotae did not write are kept. Where \
            nothing changed since the last build, nothing is written.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to build (default: public/ in the site's folder).", valueName: "dir"))
    var output: String?

    @Flag(name: .long, help: "Print what each stage took.")
    var timings = false

    @Flag(name: .long, help: "Build everything, also where nothing changed since the last build.")
    var fresh = false

    func run() throws {
        let run = SiteRun(site: site, check: check)
        try run.replaceOutput(output ?? run.outputPath, isFresh: fresh) { report in
            if timings || site.verbose { print(report) }
        }
    }

    private func print(_ report: BuildReport) {
        let total = report.timings.reduce(0) { $0 + $1.seconds }
        for lap in report.timings + [("total", total)] {
            let milliseconds = String(format: "%8.1f ms", lap.seconds * 1000)
            Console.error("\(milliseconds)  \(lap.stage)\n")
        }
        // Its work is spread over the stages, so it is told apart from them.
        let search = String(format: "%8.1f ms", report.searchSeconds * 1000)
        Console.error("\(search)  of processor time for the search index\n")
    }
}
