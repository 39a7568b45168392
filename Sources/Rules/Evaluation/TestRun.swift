internal import CEL
internal import Diagnostics
internal import KnowledgeBase

/// Runs the tests of a policy.
struct TestRun {
    struct Failure: Sendable {
        var rule: String
        var expected: String
        /// `is 3`, `cannot be computed (there is no field "a")`.
        var computed: String
        var place: SourcePlace
    }

    struct Outcome: Sendable {
        var test: Int
        var failures: [Failure]
        /// Every rule that was evaluated, and what it gave.
        var steps: [(rule: String, value: String)]

        var isPassed: Bool { failures.isEmpty }
    }

    let policy: Policy
    let day: CalendarDate
    var replaced: FactReplacement?
    var coverage: CoverageRecorder?

    func outcome(of index: Int) -> Outcome {
        let test = policy.tests[index]
        let scope = RuleScope(
            policy, on: test.asOf ?? day, given: test.given, replacing: replaced, coverage: coverage)
        var failures: [Failure] = []
        for expectation in test.expectations {
            guard let rule = policy.rule(expectation.rule) else { continue }
            if let failure = Self.failure(expectation, scope.value(of: rule)) { failures.append(failure) }
        }
        if test.expectsError {
            let hasError = policy.rules.contains { rule in
                if case .failure = scope.value(of: rule) { true } else { false }
            }
            if !hasError {
                failures.append(
                    Failure(rule: "", expected: "an error", computed: "gives a value for every rule", place: test.place)
                )
            }
        }
        guard !failures.isEmpty else { return Outcome(test: index, failures: [], steps: []) }
        let steps = scope.evaluated.compactMap { name in
            policy.rule(name).map { (rule: name, value: Self.text(scope.value(of: $0))) }
        }
        return Outcome(test: index, failures: failures, steps: steps)
    }

    /// Whether the test passes, without the story.
    func passes(_ index: Int) -> Bool { outcome(of: index).isPassed }

    private static func failure(
        _ expectation: PolicyTest.Expectation, _ result: Result<CEL.Value, RuleFailure>
    ) -> Failure? {
        let expected: String
        switch (expectation.outcome, result) {
        case (.error, .failure): return nil
        case (.value(let want), .success(let have)):
            if want.isEqual(to: have) { return nil }
            expected = want.celText
        case (.error, .success): expected = "an error"
        case (.value(let want), .failure): expected = want.celText
        }
        return Failure(
            rule: expectation.rule, expected: expected, computed: text(result), place: expectation.place)
    }

    static func text(_ result: Result<CEL.Value, RuleFailure>) -> String {
        switch result {
        case .success(let value): "is \(value.celText)"
        case .failure(let failure): "cannot be computed (\(failure))"
        }
    }

    func finding(_ outcome: Outcome) -> Finding? {
        guard let first = outcome.failures.first else { return nil }
        let test = policy.tests[outcome.test]
        let subject = first.rule.isEmpty ? "the test" : "“\(first.rule)”"
        var notes = outcome.failures.dropFirst().map {
            Finding.Note(place: $0.place, "“\($0.rule)” \($0.computed), expected \($0.expected).")
        }
        for step in outcome.steps {
            notes.append(
                Finding.Note(place: policy.rule(step.rule)?.expression.place, "“\(step.rule)” \(step.value)."))
        }
        return Finding(
            .failingTest, at: first.place,
            "the test “\(test.name)” fails: \(subject) \(first.computed), expected \(first.expected)",
            explanation: "Given \(test.given.celText) on \(test.asOf ?? day).",
            fix: "Correct the rule or the facts, or what the test expects.", notes: notes)
    }
}
