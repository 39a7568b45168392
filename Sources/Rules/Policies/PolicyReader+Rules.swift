internal import Diagnostics
internal import YAML

extension PolicyReader {
    mutating func readRules(_ keys: inout MappingReader) {
        for pair in pairs("rules", &keys) {
            guard let expression = expression("rules.\(pair.key.text)", pair.value) else {
                policy.unreadRules.insert(pair.key.text)
                continue
            }
            policy.ruleIndex[pair.key.text] = policy.rules.count
            policy.rules.append(Rule(name: pair.key.text, expression: expression))
        }
        for index in policy.rules.indices {
            policy.rules[index].uses = policy.closure(of: policy.rules[index].expression.direct)
        }
    }

    /// The expression in a scalar. `true` and numbers are expressions too.
    mutating func expression(_ name: String, _ node: YAMLNode) -> PolicyExpression? {
        guard let scalar = node.scalar else {
            wrong(name, node, expected: "an expression")
            return nil
        }
        let (expression, finding) = PolicyExpression.read(scalar)
        if let finding { findings.append(finding) }
        return expression
    }
}

extension Policy {
    /// Everything that an expression depends on, through rules. Cycles are walked once.
    ///
    /// Beyond ``Uses/limit`` rules it stands for all facts: sets of each rule of a long chain would take the square
    /// of its length.
    func closure(of direct: Uses) -> Uses {
        var uses = direct
        var waiting = direct.rules.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var seen = direct.rules
        while let name = waiting.popLast() {
            guard seen.count <= Uses.limit else {
                uses.wholeFacts = true
                uses.wholeGiven = true
                break
            }
            guard let next = rule(name)?.expression.direct else { continue }
            uses.form(next)
            for rule in next.rules where seen.insert(rule).inserted { waiting.append(rule) }
        }
        return uses
    }
}
