import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Generator
import KnowledgeBase
import Publish

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Build the site, check it, and send it to a target of site.yaml.",
        discussion: """
            Builds into public/ as `kotae build` does and stops where the site has errors. Then shows what readers \
            will see changed, sends what differs, deletes what Kotae published and the site no longer has, and \
            verifies what the target holds. Asks before it deletes more than a twentieth of what is published (10 \
            files or more), or replaces files that Kotae did not write; where nobody can be asked, it stops.

            `publish:` in site.yaml names the targets. Paths there begin at the site's folder. With --format json one \
            object on standard output holds the findings, the plan, and what was done.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var check: CheckOptions

    @Argument(help: "A name of `publish:` in site.yaml; may be left out where there is one only.")
    var target: String?

    @Flag(name: .long, help: "Build, show what would change, and change nothing on the target.")
    var dryRun = false

    @Option(name: .long, help: ArgumentHelp("How many files to delete without asking.", valueName: "n"))
    var maxDeletes: Int?

    @Flag(name: .long, help: "Answer all questions with yes.")
    var yes = false

    @Flag(name: .long, help: "Show the release before the live one again; builds and sends nothing.")
    var rollback = false

    func validate() throws {
        if let maxDeletes, maxDeletes < 0 { throw ValidationError("--max-deletes takes a number from 0 on.") }
        if rollback, dryRun { throw ValidationError("--rollback and --dry-run exclude each other.") }
    }

    func run() throws {
        let run = SiteRun(site: site, check: check)
        try run.requireFolder()
        let configuration = try SiteRun.configuration(of: site)
        let settings = try chosen(configuration.publish)
        var findings: [Finding] = []
        if !rollback {
            try run.replaceOutput(run.outputPath, reports: check.format != .json) { findings = $0.findings }
        }
        let read = PublishTarget.read(settings)
        guard let target = read.target else {
            run.report(read.findings)
            throw ExitStatus.findings
        }
        // Paths in site.yaml begin at the site's folder, whichever program reads them.
        guard FileManager.default.changeCurrentDirectoryPath(site.site) else {
            Console.error("kotae: cannot enter the folder \(site.site)\n")
            throw ExitStatus.machine
        }
        let root = FileManager.default.currentDirectoryPath
        try refuseOwnOutput(target, root: root)
        let workFolder = root + "/.kotae-publish"
        try Self.makeWorkFolder(workFolder)
        let progress = ProgressLine(isShown: !site.quiet)
        let publisher = Publisher(runner: LiveCommandRunner(), workFolder: workFolder) {
            progress.show(PublishText.progress($0))
        }
        defer { progress.clear() }
        do {
            if rollback {
                let report = try BlockingTask.run { try await publisher.rollback(target) }
                progress.clear()
                run.console.say("\(target.name) went back from \(report.from) to \(report.to)")
            } else {
                let built = PublishSite(folder: root + "/public", locales: Self.locales(configuration))
                try publish(built, findings, to: target, publisher, progress)
            }
        } catch let error as PublishError {
            progress.clear()
            Console.error(PublishText.failure(error, isAsked: Console.canAsk))
            throw error.kind == .declined || error.kind == .noRollback ? ExitStatus.findings : ExitStatus.machine
        }
    }

    private func publish(
        _ built: PublishSite, _ findings: [Finding], to target: PublishTarget, _ publisher: Publisher,
        _ progress: ProgressLine
    ) throws {
        let console = Console(site)
        let plan = try BlockingTask.run { try await publisher.plan(built, to: target) }
        progress.clear()
        let isJSON = check.format == .json
        if isJSON, dryRun || plan.isUpToDate { Console.output(PublishJSON.bytes(plan, findings, result: nil)) }
        guard !plan.isUpToDate else { return console.say("\(target.name) is up to date: nothing to do") }
        if !isJSON { console.say(PublishText.plan(plan, isFull: site.verbose)) }
        if dryRun { return }
        let options = PublishOptions(maxDeletes: maxDeletes)
        let isYes = yes
        let report = try BlockingTask.run {
            try await publisher.publish(plan, options: options) { question in
                if isYes { return true }
                guard Console.canAsk else { return false }
                progress.clear()
                Console.error(PublishText.question(question))
                return ["y", "yes"].contains(readLine()?.lowercased())
            }
        }
        progress.clear()
        if isJSON { Console.output(PublishJSON.bytes(plan, findings, result: report)) }
        console.say(PublishText.report(report, target))
    }

    private func chosen(_ targets: [PublishSettings]) throws -> PublishSettings {
        let names = targets.map { $0.name }.joined(separator: ", ")
        guard let first = targets.first else {
            Console.error(
                "kotae: site.yaml names no target to publish to; add one such as "
                    + "`publish: { disk: { type: folder, path: /srv/www/kb } }`\n")
            throw ExitStatus.findings
        }
        guard let target else {
            if targets.count == 1 { return first }
            throw ValidationError("Name one of the targets of site.yaml: \(names).")
        }
        guard let settings = targets.first(where: { $0.name.utf8.elementsEqual(target.utf8) }) else {
            throw ValidationError("“\(target)” is no target of site.yaml. Targets are \(names).")
        }
        return settings
    }

    /// A folder target becomes a link to releases, which the folder that is published must not.
    private func refuseOwnOutput(_ target: PublishTarget, root: String) throws {
        guard case .folder(let folder) = target.kind else { return }
        let link = URL(fileURLWithPath: folder.path).standardizedFileURL
        let real = link.deletingLastPathComponent().resolvingSymlinksInPath()
            .appendingPathComponent(link.lastPathComponent).path
        let output = URL(fileURLWithPath: root).resolvingSymlinksInPath().appendingPathComponent("public").path
        guard (real + "/").hasPrefix(output + "/") || (output + "/").hasPrefix(real + "/") else { return }
        Console.error("kotae: the target “\(target.name)” is the folder that is published, or holds it\n")
        throw ExitStatus.findings
    }

    /// For caches and lists; kept out of the site's repository.
    private static func makeWorkFolder(_ path: String) throws {
        let files = NewFiles(root: path)
        guard files.existing(among: [".gitignore"]).isEmpty else { return }
        try SiteRun.onMachine { try files.create(".gitignore", Array("*\n".utf8)) }
    }

    /// Locales that have a folder come first: the one at the root would take their pages for its own.
    private static func locales(_ configuration: SiteConfiguration) -> [PublishSite.Locale] {
        let locales = configuration.locales.map { locale in
            PublishSite.Locale(name: locale.code, prefix: locale.path.isEmpty ? "" : locale.path + "/")
        }
        return locales.filter { !$0.prefix.isEmpty } + locales.filter { $0.prefix.isEmpty }
    }
}
