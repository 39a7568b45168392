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

    /// Ends with exit code 2 where the site's folder is not there: a mistyped path is no empty site.
    func requireFolder() throws {
        guard !FileManager.default.fileExists(atPath: site.site) else { return }
        Console.error("kotae: there is no folder \(site.site)\n")
        throw ExitStatus.machine
    }

    /// Builds into a sink and prints the findings.
    ///
    /// - Throws: an exit code, after the reason was printed.
    /// - Parameter day: The day to judge by where `--as-of` names none; nil: the newest date in the content.
    func build(into sink: any OutputSink, day: CalendarDate? = nil, reports: Bool = true) throws -> BuildReport {
        try requireFolder()
        let progress = ProgressLine(isShown: !site.quiet)
        var options = BuildOptions(workers: check.jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        options.includesDrafts = check.drafts
        options.asOf = check.asOf?.date ?? day
        let tree = self.tree
        let build = SiteBuild(tree: tree, theme: BuiltInTheme.files, options: options) { progress.show($0) }
        defer { progress.clear() }
        let report = try Self.onMachine { try build.run(into: sink) }
        progress.clear()
        if reports { self.report(report.findings) }
        return report
    }

    /// Prints findings in the form asked for.
    func report(_ findings: [Finding]) {
        let tree = self.tree
        console.report(findings, as: check.format) { try? tree.read($0, limit: 4 << 20) }
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
