internal import CEL
internal import Diagnostics
internal import YAML

/// The place type of findings, in files that also import CEL, which has one of its own for offsets in an expression.
typealias SourcePlace = Diagnostics.Place

/// A parsed expression, and where its text stands in the policy.
struct PolicyExpression: Sendable {
    var scalar: YAMLScalar
    var expression: CEL.Expression
    /// What the text itself mentions.
    var direct: Uses

    /// Where a byte of the expression stands in the file.
    func place(atUTF8Offset offset: Int) -> SourcePlace { scalar.place(ofUTF8Offset: offset) }

    func place(of node: CEL.Expression.NodeID) -> SourcePlace {
        place(atUTF8Offset: expression.nodes[node].utf8Range.lowerBound)
    }

    /// On one line, for messages.
    var text: String {
        expression.source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    var place: SourcePlace { scalar.textPlace }
}

extension PolicyExpression {
    /// Parses a scalar; a mistake is a finding with its place inside the YAML.
    static func read(_ scalar: YAMLScalar) -> (expression: PolicyExpression?, finding: Finding?) {
        do {
            let expression = try CEL.Expression(parsing: scalar.text)
            let uses = uses(of: expression)
            return (PolicyExpression(scalar: scalar, expression: expression, direct: uses), nil)
        } catch {
            let place = scalar.place(ofUTF8Offset: error.place.utf8Offset)
            let example = "write an expression such as `a == b`, `a && !b` or `x in list`; `kotae eval` tries one"
            let help = error.help ?? example
            return (nil, Finding(.expressionSyntax, at: place, error.message, fix: sentence(help)))
        }
    }

    private static func uses(of expression: CEL.Expression) -> Uses {
        var uses = Uses()
        for reference in expression.references(in: .standard) {
            let field = reference.path.count > 1 ? reference.path[1] : nil
            switch (reference.path[0], field) {
            case ("facts", let name?): uses.facts.insert(name)
            case ("facts", nil): uses.wholeFacts = true
            case ("rules", let name?): uses.rules.insert(name)
            case ("given", let name?): uses.given.insert(name)
            case ("given", nil): uses.wholeGiven = true
            default: break
            }
        }
        return uses
    }

    private static func sentence(_ help: String?) -> String {
        guard let help, let first = help.first else { return "" }
        return first.uppercased() + help.dropFirst() + (help.hasSuffix(".") ? "" : ".")
    }
}
