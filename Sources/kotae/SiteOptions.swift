import ArgumentParser

/// What all commands that work on a site take.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The site's folder, the one with site.yaml.", valueName: "dir"))
    var site = "."

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print more, such as what each stage took.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
        if site.isEmpty { throw ValidationError("--site needs a folder.") }
    }
}
