internal import CEL
internal import KnowledgeBase

/// Evaluates the rules of a policy lazily for one test, or for the claims of a day: each at most once.
///
/// An evaluation that asks for a rule without a value yet is broken off, the rule is evaluated, and the first begins
/// anew. So evaluations never nest on the stack, and a chain of rules may have any length.
final class RuleScope: Activation {
    let policy: Policy
    let day: CalendarDate
    private let given: CEL.Value?
    /// Facts that differ from the policy's.
    private let replaced: FactReplacement?
    private let coverage: CoverageRecorder?
    private var memo: [String: Result<CEL.Value, RuleFailure>] = [:]
    private var facts: [String: CEL.Value] = [:]
    private var wanted: String?
    /// How often an evaluation is begun anew before everything that it mentions is evaluated first.
    private static let patience = 16

    /// The rules that have a value, in the order in which they got it.
    private(set) var evaluated: [String] = []

    init(
        _ policy: Policy, on day: CalendarDate, given: CEL.Value? = nil, replacing replaced: FactReplacement? = nil,
        coverage: CoverageRecorder? = nil
    ) {
        self.policy = policy
        self.day = day
        self.given = given
        self.replaced = replaced
        self.coverage = coverage
    }

    func value(of rule: Rule) -> Result<CEL.Value, RuleFailure> {
        settle(rule.name)
        return memo[rule.name] ?? .failure(RuleFailure(message: "the rule “\(rule.name)” has no value"))
    }

    func value(of expression: PolicyExpression) -> Result<CEL.Value, RuleFailure> {
        var attempts = 0
        while true {
            if let result = attempt(expression, observer: nil) { return result }
            if let wanted { settle(wanted) }
            attempts += 1
            if attempts == Self.patience { expression.direct.rules.forEach(settle) }
        }
    }

    /// Gives a rule its value, and those it asks for before.
    private func settle(_ name: String) {
        var stack = [name]
        var waiting: Set<String> = [name]
        var attempts: [String: Int] = [:]
        while let current = stack.last {
            guard memo[current] == nil else {
                stack.removeLast()
                waiting.remove(current)
                continue
            }
            guard let rule = policy.rule(current) else {
                memo[current] = .failure(RuleFailure(message: "there is no rule “\(current)”"))
                continue
            }
            let observer = coverage?.observer(of: current)
            if var result = attempt(rule.expression, observer: observer) {
                if case .failure(var failure) = result, failure.rule == nil {
                    failure.rule = current
                    result = .failure(failure)
                }
                memo[current] = result
                evaluated.append(current)
            } else if let wanted {
                guard waiting.insert(wanted).inserted else {
                    memo[wanted] = .failure(
                        RuleFailure(message: "the rule “\(wanted)” depends on itself", isLimit: true))
                    continue
                }
                stack.append(wanted)
                attempts[current, default: 0] += 1
                guard attempts[current] == Self.patience else { continue }
                // Begun often enough: all that it mentions gets a value now.
                for other in rule.expression.direct.rules.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                where memo[other] == nil && waiting.insert(other).inserted {
                    stack.append(other)
                }
            }
        }
    }

    /// One evaluation; nil where it broke off for want of the rule `wanted`.
    private func attempt(
        _ expression: PolicyExpression, observer: CEL.Observer?
    ) -> Result<CEL.Value, RuleFailure>? {
        wanted = nil
        do {
            return .success(try Environment.standard.evaluate(expression.expression, with: self, observer: observer))
        } catch {
            if wanted != nil { return nil }
            if let failure = error.cause as? RuleFailure { return .failure(failure) }
            return .failure(
                RuleFailure(message: error.message, offset: error.place.utf8Offset, isLimit: error.kind == .limit))
        }
    }

    // MARK: Activation

    func value(of name: String) throws -> CEL.Value? {
        switch name {
        case "facts": return allFacts()
        case "given": return given
        case "asOf": return day.value
        case "rules": throw FunctionError("“rules” has no value as a whole; write “rules.” and a name")
        default: return nil
        }
    }

    func member(_ field: String, of name: String) throws -> Member {
        switch name {
        case "facts":
            return fact(field).map { .value($0) } ?? .missing
        case "rules":
            guard policy.ruleIndex[field] != nil else { return .missing }
            switch memo[field] {
            case .success(let value): return .value(value)
            case .failure(let failure) where failure.isLimit: throw FunctionError(failure.description, kind: .limit)
            case .failure(let failure): throw failure
            case nil:
                wanted = field
                throw FunctionError("the rule “\(field)” comes first", kind: .limit)
            }
        default: return .ordinary
        }
    }

    private func fact(_ name: String) -> CEL.Value? {
        if let known = facts[name] { return known }
        let node = replaced?.fact(name, of: policy.facts, on: day) ?? policy.facts.fact(name, on: day)
        let value = node?.value
        facts[name] = value
        return value
    }

    private func allFacts() -> CEL.Value {
        let entries = policy.facts.names.compactMap { name in
            fact(name).map { (key: CEL.Value.string(name), value: $0) }
        }
        return (try? MapValue(entries)).map { .map($0) } ?? .null
    }
}
