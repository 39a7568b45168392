import Diagnostics
import FileSystem
import Generator
import KnowledgeBase
import Publish
import Rules
import Theme

/// What changed between a revision of git and the site's folder as it is, for `kotae check --changed-since`.
struct SiteChanges {
    let run: SiteRun
    let revision: String

    /// Prints the changes, and the site's errors. Ends with exit code 2 where git cannot tell, 1 where the site has
    /// errors.
    func report() throws {
        try run.requireFolder()
        let (folder, name) = (run.site.site, revision)
        let before = try SiteRun.onMachine {
            try BlockingTask.run {
                try await SiteRevision.read(name, ofSite: folder, with: LiveCommandRunner())
            }
        }
        var options = run.buildOptions(day: Day.today())
        options.keepsProse = true
        let old = try read(StoredTree(before.files), options)
        let new = try read(run.tree, options)
        guard let earlier = old.rulesInput, let now = new.rulesInput else { throw ExitStatus.machine }
        warn(old.findings)
        let changes = RulesChanges.between(earlier, now)
        switch run.check.format {
        case .json: Console.output(changes.json(since: revision, commit: before.commit))
        default:
            run.report(new.findings.filter { $0.severity == .error }, rules: new.rules)
            Console.output(Array(changes.text.utf8))
        }
        run.console.say("since \(before.commit.prefix(12)): \(changes.summary)")
        guard !run.fails(new) else {
            Console.error("kotae: the site has errors: \(TextReport.count(of: new.findings))\n")
            throw ExitStatus.findings
        }
    }

    private func read(_ tree: any FileTree, _ options: BuildOptions) throws -> BuildReport {
        try SiteRun.onMachine {
            try SiteBuild(tree: tree, theme: BuiltInTheme.files, options: options).run(into: DiscardingSink())
        }
    }

    /// Where the configuration or a policy could not be read as it was, the comparison is of less than the site.
    private func warn(_ findings: [Finding]) {
        let broken = findings.first {
            $0.severity == .error && ($0.place.path == "site.yaml" || $0.place.path.hasPrefix("content/policies/"))
        }
        guard let broken else { return }
        run.console.say("kotae: at \(revision), \(broken.place) had an error, and what it says is left out")
    }
}
