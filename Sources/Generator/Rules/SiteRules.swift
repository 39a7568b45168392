internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Rules

/// The rules of a site: its policies, and the day they are asked about.
struct SiteRules: Sendable {
    let files: [SourceText]
    let asOf: CalendarDate
    let options: RulesOptions
    let marks: ClaimMarks
    /// Whether the prose of all articles is wanted, with policies or without.
    let keepsProse: Bool

    /// Reads `content/policies`.
    init(_ paths: [String], plan: SitePlan, tree: any FileTree, build: BuildOptions, _ findings: inout [Finding]) {
        var files: [SourceText] = []
        for path in paths {
            do {
                files.append(SourceText(path: path, bytes: try tree.read(path)))
            } catch {
                findings.append(
                    Finding(
                        .unreadableFile, at: Place(path: path), "the policy cannot be read: \(error.reason)",
                        fix: "Check its permissions."))
            }
        }
        self.files = files
        keepsProse = !files.isEmpty || build.keepsProse
        self.asOf = build.asOf ?? plan.newestDate ?? CalendarDate.first
        options = RulesOptions(
            coverageFloor: plan.configuration.coverageFloor, covers: [.question, .step],
            locales: plan.locales.map(\.code))
        marks =
            files.isEmpty
            ? ClaimMarks()
            : ClaimMarks(
                RulesCheck.run(RulesInput(files: files, articles: [], asOf: self.asOf, options: options)).report)
    }

    var hasPolicies: Bool { !files.isEmpty }

    func input(_ articles: [ArticleProse]) -> RulesInput {
        RulesInput(files: files, articles: articles, asOf: asOf, options: options)
    }
}
