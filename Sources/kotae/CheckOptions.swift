import ArgumentParser
import Generator
import KnowledgeBase

/// What the commands that judge a site take.
struct CheckOptions: ParsableArguments {
    @Option(name: .long, help: "How to print findings.")
    var format = ReportFormat.text

    @Flag(name: .long, help: "Include articles marked `draft: true`.")
    var drafts = false

    @Flag(name: .long, help: "Let warnings count as errors.")
    var strict = false

    @Option(
        name: .long, help: ArgumentHelp("Judge dates and facts as of this day, such as 2027-03-15.", valueName: "date"))
    var asOf: Day?

    @Option(name: .long, help: ArgumentHelp("Threads to use (default: one for each core).", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }
}
