internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Rules

/// The rules of a site: its policies, and the day they are asked about.
struct SiteRules: Sendable {
    let policies: PolicyEvaluation
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
        policies = PolicyEvaluation(files, on: build.asOf ?? plan.newestDate ?? CalendarDate.first)
        keepsProse = !files.isEmpty || build.keepsProse
        options = RulesOptions(
            coverageFloor: plan.configuration.coverageFloor, covers: [.question, .step],
            locales: plan.locales.map(\.code))
        marks =
            files.isEmpty
            ? ClaimMarks()
            : ClaimMarks(
                RulesCheck.run(RulesInput(policies, articles: [], options: options)).report)
    }

    var hasPolicies: Bool { !policies.files.isEmpty }
    var asOf: CalendarDate { policies.asOf }

    func input(_ articles: [ArticleProse]) -> RulesInput {
        RulesInput(policies, articles: articles, options: options)
    }
}
