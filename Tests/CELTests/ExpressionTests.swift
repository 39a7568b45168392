import CEL
import Testing

/// What a host learns of an expression, and how it takes part in the evaluation.
@Suite struct ExpressionTests {
    private func paths(_ source: String) throws -> [String] {
        try CEL.Expression(parsing: source).references().map { $0.path.joined(separator: ".") }
    }

    @Test(arguments: [
        ("given.domains + rules.wwwNames", ["given.domains", "rules.wwwNames"]),
        (
            "given.domains[0].split('.').size() == 2 ? ['www.' + given.domains[0]] : []",
            ["given.domains", "given.domains"]
        ),
        ("!('DV' in facts.purchasable)", ["facts.purchasable"]),
        ("facts['issuanceDays'].min", ["facts.issuanceDays.min"]),
        ("facts[key].min", ["facts", "key"]),
        ("has(facts.a.b)", ["facts.a.b"]),
        ("items.map(x, x + y)", ["items", "y"]),
        ("x.map(x, x)", ["x"]),
        ("[1].map(x, .x)", ["x"]),
        ("cel.bind(a, a, a + b)", ["a", "b"]),
        ("m.transformMap(k, v, k + v + w)", ["m", "w"]),
        ("math.abs(a) + math.pi", ["a", "math.pi"]),
        ("[1].map(math, math.abs(1))", []),
        ("type(1) == int", []),
        ("f(a).b.c", ["a"]),
        ("1 + 2", []),
    ])
    func listsReferences(source: String, paths: [String]) throws {
        #expect(try self.paths(source) == paths)
    }

    @Test func listsBranchesInTheOrderOfTheSource() throws {
        let expression = try CEL.Expression(parsing: "a && b && c ? (d || e ? 1 : 2) : x.exists(i, i || f)")
        #expect(expression.branches.map(\.kind) == [.and, .conditional, .or, .conditional, .or])
        #expect(
            expression.branches.map { $0.ways.map { expression.text(of: $0) } } == [
                ["a", "b", "c"], ["d || e ? 1 : 2", "x.exists(i, i || f)"], ["d", "e"], ["1", "2"], ["i", "f"],
            ])
    }

    @Test func tellsTheObserverWhatWasReached() throws {
        let expression = try CEL.Expression(parsing: "x > 1 || x / 0 == 0 ? 'a' : [1, 2].exists(i, i == 2) ? 'b' : 'c'")
        var seen: [String] = []
        let value = try Environment.standard.evaluate(expression, with: Variables(["x": .int(2)])) { node, value in
            seen.append("\(expression.text(of: node)) = \(value?.celText ?? "error")")
        }
        #expect(value == .string("a"))
        #expect(
            seen == [
                "x = 2", "1 = 1", "x > 1 = true", "x > 1 || x / 0 == 0 = true", "'a' = \"a\"",
                "x > 1 || x / 0 == 0 ? 'a' : [1, 2].exists(i, i == 2) ? 'b' : 'c' = \"a\"",
            ])
    }

    @Test func tellsTheObserverOfErrors() throws {
        let expression = try CEL.Expression(parsing: "1 / 0 + 1 == 1 || true")
        var seen: [String] = []
        _ = try Environment.standard.evaluate(expression) { node, value in
            seen.append("\(expression.text(of: node)) = \(value?.celText ?? "error")")
        }
        #expect(
            seen == [
                "1 = 1", "0 = 0", "1 / 0 = error", "1 / 0 + 1 = error", "1 / 0 + 1 == 1 = error", "true = true",
                "1 / 0 + 1 == 1 || true = true",
            ])
    }

    /// Rules that are expressions, evaluated when they are asked for.
    private final class Rules: Activation {
        struct Cycle: Error {}

        let rules: [String: String]
        var asked: [String] = []
        private var running: Set<String> = []

        init(_ rules: [String: String]) { self.rules = rules }

        func value(of name: String) -> Value? { name == "given" ? .int(5) : nil }

        func member(_ field: String, of name: String) throws -> Member {
            guard name == "rules" else { return .ordinary }
            guard let rule = rules[field] else { return .missing }
            guard running.insert(field).inserted else { throw Cycle() }
            defer { running.remove(field) }
            asked.append(field)
            return .value(try Environment.standard.evaluate(CEL.Expression(parsing: rule), with: self))
        }
    }

    @Test func asksForFieldsOnDemand() throws {
        let rules = Rules(["a": "given + 1", "b": "rules.a * 2", "c": "1 / 0"])
        let value = try Environment.standard.evaluate(
            CEL.Expression(parsing: "true ? rules['b'] : rules.c"), with: rules)
        #expect(value == .int(12))
        #expect(rules.asked == ["b", "a"])
        let has = try CEL.Expression(parsing: "[has(rules.a), has(rules.z), [0].all(rules, rules == 0)]")
        #expect(try Environment.standard.evaluate(has, with: rules).celText == "[true, false, true]")
    }

    @Test func passesOnTheErrorsOfTheHost() throws {
        let rules = Rules(["a": "rules.b", "b": "rules.a", "c": "1 / 0"])
        let cycle = try CEL.Expression(parsing: "1 + rules.a")
        let error = #expect(throws: EvaluationError.self) { try Environment.standard.evaluate(cycle, with: rules) }
        #expect(error?.kind == .variable)
        #expect(error?.place.utf8Offset == 10)
        let inner = try #require(error?.cause as? EvaluationError)
        #expect((inner.cause as? EvaluationError)?.cause is Rules.Cycle)

        let missing = try CEL.Expression(parsing: "rules.z")
        let other = #expect(throws: EvaluationError.self) { try Environment.standard.evaluate(missing, with: rules) }
        #expect(other?.kind == .noSuchKey)
        #expect(other?.message == "there is no field \"z\"")
    }

    @Test func addsFunctions() throws {
        struct Trouble: Error {}
        var environment = Environment.standard
        environment.add(
            Function("twice", .method, arity: 1...1) { arguments in
                guard case .int(let int) = arguments[0] else { throw FunctionError("'twice' takes an int") }
                return .int(int * 2)
            })
        environment.add(Function("my.fail", .global, arity: 0...0) { _ in throw Trouble() })
        #expect(try evaluate("4.twice() + 1", in: environment) == .int(9))
        #expect(try evaluationError("'a'.twice()", in: environment)?.message == "'twice' takes an int")
        #expect(try evaluationError("1.twice(2)", in: environment)?.kind == .noSuchOverload)
        let failure = try #require(try evaluationError("my.fail()", in: environment))
        #expect(failure.kind == .function && failure.cause is Trouble)
        #expect(try evaluate("my.fail() || true", in: environment) == .bool(true))
    }

    @Test func doesNotAbsorbLimits() throws {
        var environment = Environment.standard
        environment.limits = Limits(steps: 20)
        #expect(try evaluationError("[1,2,3,4,5,6,7,8].all(x, x > 0) || true", in: environment)?.kind == .limit)
    }

    @Test(
        arguments: [
            ("1 + x", EvaluationError.Kind.unknownVariable, 4), ("1 + nothing(2)", .unknownFunction, 4),
            ("'a'.nothing()", .unknownFunction, 4), ("{'a': 1}.b", .noSuchKey, 9), ("{1: 2}[3]", .noSuchKey, 6),
            ("[1][2]", .indexOutOfRange, 3), ("1 +\n 'a'", .noSuchOverload, 2), ("1 / 0", .divisionByZero, 2),
            ("{1: 1, 1u: 2}", .duplicateKey, 7), ("{1.0: 1}", .noSuchOverload, 1),
            ("timestamp('x')", .invalidArgument, 0),
            ("int(1e99)", .outOfRange, 0), ("1 ? 2 : 3", .noSuchOverload, 2), ("1 && true", .noSuchOverload, 2),
            ("'a'.map(x, x)", .noSuchOverload, 4), ("[1].filter(x, x)", .noSuchOverload, 14),
            ("-'a'", .noSuchOverload, 0),
            ("true ? 1 : 'a' + 1", nil, 0),
        ] as [(String, EvaluationError.Kind?, Int)])
    func reportsErrorsWithKindAndPlace(source: String, kind: EvaluationError.Kind?, offset: Int) throws {
        let error = try evaluationError(source)
        #expect(error?.kind == kind)
        #expect(error?.place.utf8Offset ?? 0 == offset)
    }
}
