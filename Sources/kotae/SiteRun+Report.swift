import Diagnostics
import FileSystem
import Foundation
import Generator
import Rules

extension SiteRun {
    /// Prints findings in the form asked for: for people to standard error, for programs to standard output.
    ///
    /// - Parameter rules: What the rules found out; reports of tests list it.
    func report(_ findings: [Finding], rules: RulesReport? = nil) {
        let tree = self.tree
        let source: (String) -> [UInt8]? = { try? tree.read($0, limit: 4 << 20) }
        switch check.format {
        case .text: console.report(findings, source: source)
        case .json: Console.output(JSONReport.bytes(of: findings))
        case .sarif:
            let report = SARIFReport(
                rules: FindingCatalog.rules, version: Kotae.version, paths: reportPaths,
                source: Console.quotable(source, in: findings))
            Console.output(report.bytes(of: findings))
        case .junit:
            let suites = CheckSuites.of(findings, rules: rules, isStrict: check.strict)
            Console.output(JUnitReport(paths: reportPaths).bytes(of: suites))
        case .github: Console.output(Array(GitHubReport(paths: reportPaths).text(of: findings).utf8))
        }
    }

    /// Services look for files from the repository's folder on. GitHub's runner names it; else it is where the command
    /// was started, if the site is below that.
    private var reportPaths: ReportPaths {
        func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
        let roots = [workspace, FileManager.default.currentDirectoryPath].filter { !$0.isEmpty }.map(resolved)
        return ReportPaths(site: resolved(site.site), below: roots)
    }
}
