import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Generator
import KnowledgeBase
import Theme

/// Runs a build for a command and turns what comes of it into text and exit codes.
struct SiteRun {
    let site: SiteOptions
    let check: CheckOptions

    var console: Console { Console(site) }
    var tree: DiskTree { DiskTree(root: site.site) }
    /// Where a build goes unless the command says otherwise.
    var outputPath: String { site.site.hasSuffix("/") ? site.site + "public" : site.site + "/public" }

    /// Ends with exit code 2 where the site's folder is not there: a mistyped path is no empty site.
    func requireFolder() throws {
        guard !FileManager.default.fileExists(atPath: site.site) else { return }
        Console.error("kotae: there is no folder \(site.site)\n")
        throw ExitStatus.machine
    }

    /// Builds into a sink and prints the findings.
    ///
    /// - Throws: an exit code, after the reason was printed.
    /// - Parameters:
    ///   - tree: The site's folder; nil: as it is on the disk.
    ///   - day: The day to judge by where `--as-of` names none; nil: the newest date in the content.
    func build(
        _ tree: (any FileTree)? = nil, into sink: any OutputSink, day: CalendarDate? = nil, reports: Bool = true
    ) throws -> BuildReport {
        try requireFolder()
        let progress = ProgressLine(isShown: !site.quiet)
        let options = buildOptions(day: day)
        let build = SiteBuild(tree: tree ?? self.tree, theme: BuiltInTheme.files, options: options) {
            progress.show($0)
        }
        defer { progress.clear() }
        let report = try Self.onMachine { try build.run(into: sink) }
        progress.clear()
        if reports { self.report(report.findings, rules: report.rules) }
        return report
    }

    /// What the options of the command ask of a build.
    func buildOptions(day: CalendarDate?) -> BuildOptions {
        var options = BuildOptions(workers: check.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        options.includesDrafts = check.drafts
        options.asOf = check.asOf?.date ?? day
        options.checkConfiguration = PublishTargets.findings
        return options
    }

    /// Builds and checks, and where nothing forbids it replaces the output folder in one step. Says what came of it.
    ///
    /// Where neither the site, nor the program, nor the output changed since the last build, that one's report is given
    /// again and nothing is written.
    ///
    /// - Parameters:
    ///   - isFresh: Whether to build whatever the last build left.
    ///   - reports: Whether to print the findings of a build that nothing forbids; those of another are always printed.
    ///   - onReport: Gets the report of the build; the output may not be in place yet.
    /// - Throws: an exit code, after the reason was printed; the output is then as it was.
    func replaceOutput(
        _ path: String, isFresh: Bool = false, reports: Bool = true, onReport: (BuildReport) -> Void = { _ in }
    ) throws {
        // Before the output is taken, which would make the folder.
        try requireFolder()
        let folder = try Self.onMachine { try OutputFolder(path: path) }
        var watch = Stopwatch()
        let tree = ListedTree(tree)
        let maker = BuildRecord.maker(check)
        // A report of tests lists what passed, which a record does not hold.
        let mayRepeat = !isFresh && check.format != .junit
        if mayRepeat, let known = folder.record(for: tree.state).flatMap({ BuildRecord.decode($0, maker: maker) }) {
            try Self.onMachine { try folder.abandon() }
            watch.lap("compare")
            let report = known.report(watch.laps)
            if reports || fails(report) { self.report(report.findings) }
            onReport(report)
            if fails(report) { try refuse(report, path) }
            var summary = OutputSummary()
            summary.unchanged = known.files
            return say(report, summary, path)
        }
        let report: BuildReport
        do {
            report = try build(tree, into: folder, reports: false)
        } catch {
            // What was staged is of no use; the next build would clear it too.
            try? folder.abandon()
            throw error
        }
        let record = BuildRecord(maker: maker, report: report, files: folder.fileCount)
        let ending =
            fails(report)
            ? nil : (commit: Background { try folder.commit() }, record: Background { try record.encoded() })
        if reports || ending == nil { self.report(report.findings, rules: report.rules) }
        onReport(report)
        guard let ending else {
            try Self.onMachine { try folder.abandon() }
            return try refuse(report, path)
        }
        let summary = try Self.onMachine { try ending.commit.value() }
        try Self.onMachine { try folder.keep(try ending.record.value(), for: tree.state) }
        say(report, summary, path)
    }

    private func refuse(_ report: BuildReport, _ path: String) throws {
        Console.error("\(TextReport.count(of: report.findings)); \(path) was left as it was\n")
        throw ExitStatus.findings
    }

    private func say(_ report: BuildReport, _ summary: OutputSummary, _ path: String) {
        console.say(
            "\(report.articles) articles, \(report.pages) pages, \(report.questions) questions, \(report.steps) steps "
                + "in \(report.locales) languages → \(path): "
                + "\(summary.created) files new, \(summary.changed) changed, \(summary.removed) removed, "
                + "\(summary.unchanged) as before"
                + (report.findings.isEmpty ? "" : " (\(TextReport.count(of: report.findings)))"))
    }

    /// Whether the findings forbid to go on.
    func fails(_ report: BuildReport) -> Bool {
        report.hasErrors || (check.strict && !report.findings.isEmpty)
    }

    /// Runs what may fail for reasons of the machine; says so and ends with exit code 2.
    static func onMachine<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            Console.error("kotae: \(error)\n")
            throw ExitStatus.machine
        }
    }
}
