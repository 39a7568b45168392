internal import CEL
internal import Diagnostics
internal import KnowledgeBase

/// Finds names in the expressions of a policy that stand for nothing, rules that depend on themselves, and inputs of
/// tests that no rule reads.
struct ReferenceCheck {
    let policy: Policy

    func findings() -> [Finding] {
        var findings: [Finding] = []
        for rule in policy.rules { findings += unknownNames(in: rule.expression) }
        for claim in policy.claims {
            switch claim.form {
            case .value(let expression, _, _), .holds(let expression): findings += unknownNames(in: expression)
            case .tests: break
            }
        }
        return findings + cycles() + unusedGiven()
    }

    private func unknownNames(in expression: PolicyExpression) -> [Finding] {
        expression.expression.references(in: .standard).compactMap { reference in
            let path = reference.path
            let place = expression.place(of: reference.node)
            switch path[0] {
            case "given", "asOf": return nil
            case "facts": return unknownFact(path, at: place)
            case "rules":
                guard path.count > 1, policy.ruleIndex[path[1]] == nil, !policy.unreadRules.contains(path[1]) else {
                    return nil
                }
                return unknown("rules.\(path[1])", path[1], among: policy.rules.map(\.name), at: place)
            default:
                return unknown(path[0], path[0], among: ["facts", "rules", "given", "asOf"], at: place)
            }
        }
    }

    private func unknownFact(_ path: [String], at place: SourcePlace) -> Finding? {
        guard path.count > 1 else { return nil }
        guard var node = policy.facts.base[path[1]] else {
            return unknown("facts.\(path[1])", path[1], among: policy.facts.names, at: place)
        }
        var name = "facts.\(path[1])"
        for field in path.dropFirst(2) {
            // What a change adds to a fact is not known to be there on each day, and not looked for here.
            guard case .map(let entries) = node.content else { return nil }
            name += ".\(field)"
            guard let next = node[field] else { return unknown(name, field, among: entries.map(\.key), at: place) }
            node = next
        }
        return nil
    }

    private func unknown(_ path: String, _ name: String, among known: [String], at place: SourcePlace) -> Finding {
        Finding(
            .unknownReference, at: place, "there is no “\(path)”", fix: NearestName.hint(name, among: known))
    }

    private func cycles() -> [Finding] {
        RuleCycles(policy).found.map { names in
            let quoted = names.map { "“\($0)”" }.joined(separator: ", ")
            let place = policy.rule(names[0])?.expression.place ?? policy.place
            return Finding(
                .ruleCycle, at: place, "the rule “\(names[0])” depends on itself",
                explanation: names.count > 1 ? "The rules \(quoted) need each other’s values." : "",
                fix: names.count > 1
                    ? "Write one of them without the others." : "Write it without “rules.\(names[0])”.")
        }
    }

    /// The rules that cannot have a value (with those that use them), and the claims that cannot.
    func broken() -> (rules: Set<String>, claims: Set<String>) {
        var rules = policy.unreadRules.union(RuleCycles(policy).found.joined())
        for rule in policy.rules where !unknownNames(in: rule.expression).isEmpty { rules.insert(rule.name) }
        for rule in policy.rules where !rule.uses.rules.isDisjoint(with: rules) { rules.insert(rule.name) }
        var claims: Set<String> = []
        for claim in policy.claims {
            switch claim.form {
            case .value(let expression, _, _), .holds(let expression):
                let uses = policy.closure(of: expression.direct)
                if !uses.rules.isDisjoint(with: rules) || !unknownNames(in: expression).isEmpty {
                    claims.insert(claim.id)
                }
            case .tests(let groups):
                let names = Set(groups.map(\.value))
                let tests = policy.tests.filter { names.contains($0.group) }
                if tests.contains(where: { $0.expectations.contains { rules.contains($0.rule) } }) {
                    claims.insert(claim.id)
                }
            }
        }
        return (rules, claims)
    }

    private func unusedGiven() -> [Finding] {
        // A rule that cannot be read may have read any of them.
        guard policy.unreadRules.isEmpty else { return [] }
        var used: Set<String> = []
        for rule in policy.rules {
            if rule.expression.direct.wholeGiven { return [] }
            used.formUnion(rule.expression.direct.given)
        }
        let known = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var told: Set<String> = []
        return policy.tests.flatMap { test -> [Finding] in
            guard case .map(let map) = test.given else { return [] }
            return map.entries.compactMap { entry in
                guard case .string(let name) = entry.key, !used.contains(name),
                    told.insert(test.group + "/" + name).inserted
                else { return nil }
                return Finding(
                    .unusedGiven, at: test.place, "no rule reads the input “\(name)” of the test “\(test.group)”",
                    fix: NearestName.hint(name, among: known))
            }
        }
    }
}
