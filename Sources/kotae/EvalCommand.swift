import ArgumentParser
import Diagnostics
import FileSystem
import Generator
import Rules

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluate a CEL expression, for the author of a policy.",
        discussion: """
            Without a policy the expression stands alone: `kotae eval "['a', 'b'].size() > 1"`. With --policy it may \
            use that policy's facts and rules: `kotae eval rules.names --policy ssl-certificates \
            --given '{"domains": ["domain.com"]}'`.
            """)

    @OptionGroup var site: SiteOptions

    @Argument(help: "The expression.")
    var expression: String

    @Option(name: .long, help: "The id of a policy below content/policies.")
    var policy: String?

    @Option(name: .long, help: ArgumentHelp("The inputs, as a JSON object.", valueName: "json"))
    var given: String?

    @Option(name: .long, help: ArgumentHelp("The day whose facts are in force (default: today).", valueName: "date"))
    var asOf: Day?

    @Option(name: .long, help: "How to print the value: as an expression writes it, or as JSON.")
    var format = ValueFormat.text

    func run() throws {
        let tree = DiskTree(root: site.site)
        let files = policy == nil ? [] : try SiteRun.onMachine { try Self.policies(in: tree) }
        guard let day = asOf?.date ?? Day.today() else { throw ExitStatus.machine }
        let (answer, findings) = ExpressionCalculator.evaluate(
            expression, policy: policy, given: given.map { SourceText(path: "given", bytes: Array($0.utf8)) },
            in: RulesInput(files: files, articles: [], asOf: day))
        let expression = self.expression
        Console(site).report(findings) { path in
            path == "expression" ? Array(expression.utf8) : try? tree.read(path, limit: 4 << 20)
        }
        guard let answer else { throw ExitStatus.findings }
        Console.output(Array(((format == .json ? answer.json : answer.text) + "\n").utf8))
    }

    private static func policies(in tree: DiskTree) throws -> [SourceText] {
        let folder = "content/policies"
        return try tree.list(folder).compactMap { entry in
            guard case .file = entry.kind else { return nil }
            return SourceText(path: "\(folder)/\(entry.name)", bytes: try tree.read("\(folder)/\(entry.name)"))
        }
    }
}
