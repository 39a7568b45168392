internal import CEL
internal import Diagnostics

/// Which rules and ways of `?:`, `&&` and `||` the tests of a policy have reached.
struct RuleCoverage: Sendable {
    struct Way: Sendable {
        var text: String
        var place: SourcePlace
        var branch: String
        var isReached: Bool
    }

    struct Row: Sendable {
        var rule: String
        var place: SourcePlace
        var isReached: Bool
        var ways: [Way]
    }

    var rows: [Row]

    /// Rules and ways; and how many of them were reached.
    var total: Int { rows.reduce(0) { $0 + 1 + $1.ways.count } }
    var reached: Int { rows.reduce(0) { $0 + ($1.isReached ? 1 : 0) + $1.ways.count(where: \.isReached) } }

    init(_ policy: Policy, _ recorder: CoverageRecorder) {
        rows = policy.rules.map { rule in
            let expression = rule.expression.expression
            let ways = expression.branches.flatMap { branch in
                branch.ways.map { node in
                    Way(
                        text: expression.text(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " "),
                        place: rule.expression.place(of: node), branch: branch.kind.rawValue,
                        isReached: recorder.hasReached(node, of: rule.name))
                }
            }
            return Row(
                rule: rule.name, place: rule.expression.place,
                isReached: recorder.hasReached(expression.root, of: rule.name), ways: ways)
        }
    }

    /// - Parameter broken: Rules that cannot have a value.
    func findings(without broken: Set<String>) -> [Finding] {
        rows.filter { !broken.contains($0.rule) }.flatMap { row -> [Finding] in
            guard row.isReached else {
                return [
                    Finding(
                        .unreachedRule, at: row.place, "no test reaches the rule “\(row.rule)”",
                        explanation: "Nothing shows that it computes what it should.",
                        fix: "Write a test that expects a value of “\(row.rule)”.")
                ]
            }
            return row.ways.filter { !$0.isReached }.map { way in
                Finding(
                    .unreachedBranch, at: way.place, "no test reaches “\(way.text)” in the rule “\(row.rule)”",
                    explanation: "A “\(way.branch)” before it has always decided otherwise.",
                    fix: "Write a test whose inputs lead there.")
            }
        }
    }
}
