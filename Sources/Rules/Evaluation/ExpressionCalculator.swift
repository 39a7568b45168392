internal import CEL
package import Diagnostics
internal import KnowledgeBase
internal import YAML

/// Evaluates one expression for the author of a policy: `kotae eval EXPR --policy P --given JSON`.
package enum ExpressionCalculator {
    package struct Answer: Hashable, Sendable {
        /// As an expression writes it.
        package var text: String
        package var json: String
    }

    /// - Parameters:
    ///   - text: the expression; its places are given in a file named `expression`.
    ///   - policy: the id of a policy whose `facts` and `rules` it may use.
    ///   - given: the inputs as a JSON object, for `given`.
    /// - Returns: the value, or nil and why there is none.
    package static func evaluate(
        _ text: String, policy id: String?, given: SourceText?, in input: RulesInput
    ) -> (answer: Answer?, findings: [Finding]) {
        let scalar = YAMLScalar(
            text: text, style: .plain, place: SourcePlace(path: "expression"),
            segments: text.split(separator: "\n", omittingEmptySubsequences: false).segments)
        let (parsed, finding) = PolicyExpression.read(scalar)
        guard let parsed else { return (nil, finding.map { [$0] } ?? []) }
        var policy = Policy(
            id: "", path: "expression", place: scalar.place, title: LocalizedText(""), source: "")
        if let id {
            let (set, findings) = (input.policies.policies, input.policies.findings)
            guard let found = set.policies.first(where: { $0.id == id }) else {
                let hint = NearestName.hint(id, among: set.policies.map(\.id))
                let missing = Finding(.unknownReference, at: scalar.place, "there is no policy “\(id)”", fix: hint)
                return (nil, findings.filter { $0.severity == .error } + [missing])
            }
            policy = found
        }
        var values: CEL.Value?
        if let given {
            let (node, findings) = JSONFacts.read(given)
            guard let node else { return (nil, findings) }
            values = node.value
        }
        switch RuleScope(policy, on: input.asOf, given: values).value(of: parsed) {
        case .success(let value): return (Answer(text: value.celText, json: value.jsonText), [])
        case .failure(let failure):
            let place = failure.offset.map { parsed.place(atUTF8Offset: $0) } ?? scalar.place
            let rule = failure.rule.flatMap { policy.rule($0)?.expression }
            let ruleOffset = failure.offset ?? 0
            let exact = rule.map { $0.place(atUTF8Offset: ruleOffset) } ?? place
            return (nil, [Finding(.claimError, at: exact, failure.description)])
        }
    }
}

extension [Substring] {
    /// The lines of a text that stands alone, as segments of a scalar.
    fileprivate var segments: [YAMLScalar.Segment] {
        guard count > 1 else { return [] }
        var offset = 0
        return enumerated().map { index, line in
            defer { offset += line.utf8.count + 1 }
            return YAMLScalar.Segment(textOffset: offset, line: index + 1, column: 1)
        }
    }
}
