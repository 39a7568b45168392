import CEL
import Testing

/// Input made to overflow the stack, hang, or exhaust memory ends in a value or an error.
@Suite struct HostileInputTests {
    /// What parsing and evaluating end in: the value's text, or the kind of error.
    private static func outcome(_ source: String, _ limits: Limits = Limits()) -> String {
        var environment = Environment.standard
        environment.limits = limits
        do {
            let expression = try CEL.Expression(parsing: source, limits: limits)
            _ = expression.references().count + expression.branches.count
            return try environment.evaluate(expression, observer: { _, _ in }).celText
        } catch let error as EvaluationError {
            return error.kind.rawValue
        } catch {
            return "refused"
        }
    }

    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    /// Long chains are long enough that 26 bytes of stack for each link would be too much.
    private static let longOrDeep: [(source: String, outcome: String)] = {
        var cases: [(source: String, outcome: String)] = []
        let add = { (source: String, outcome: String) in cases.append((source, outcome)) }
        add(times(100_000, "(") + "1" + times(100_000, ")"), "refused")
        add(times(200_000, "("), "refused")
        add(times(100_000, "["), "refused")
        add(times(50_000, "{1:"), "refused")
        add(times(50_000, "f("), "refused")
        add(times(50_000, "a["), "refused")
        add(times(50_000, "[1].map(x,"), "refused")
        add(times(20_000, "cel.bind(x,1,"), "refused")
        add(times(50_000, "true?"), "refused")
        add(times(50_000, "-("), "refused")
        add(times(20_000, "!") + "true", "true")
        add(times(19_999, "-") + "1", "-1")
        add("1" + times(20_000, "+1"), "20001")
        add("1" + times(20_000, "-1"), "-19999")
        add("true" + times(20_000, "&&true"), "true")
        add("false" + times(20_000, "||false"), "false")
        add("1" + times(20_000, "==1"), "false")
        add("a" + times(20_000, ".b"), "unknownVariable")
        add("{}" + times(20_000, ".b"), "noSuchKey")
        add("[0]" + times(20_000, "[0]"), "noSuchOverload")
        add("1" + times(20_000, ".f()"), "unknownFunction")
        add(times(20_000, "false?1:") + "2", "2")
        add("[" + times(20_000, "1,") + "]==[]", "false")
        add(times(60, "[") + times(60, "]"), times(60, "[") + times(60, "]"))
        add(times(60, "(") + "1" + times(60, ")"), "1")
        return cases
    }()

    @Test(arguments: longOrDeep.indices)
    func survivesLongAndDeepInput(index: Int) async {
        let (source, outcome) = Self.longOrDeep[index]
        let found = await onSmallStack { Self.outcome(source) }
        #expect(found == outcome, "\(source.prefix(20))… of \(source.utf8.count) bytes")
    }

    /// The deepest that is allowed, with as much as possible on each level.
    @Test(arguments: [
        ("[1].map(x%d, 0 + (true ? [", "1", "][0] : 2))[0]"),
        ("[1].filter(x%d, true && (false || 1 * 1 + 1 == 2 - (0 * [", "1", "][0])))[0]"),
        ("{'a': ", "1", "}['a']"),
        ("size(string(", "1", "))"),
        ("cel.bind(y%d, ", "1", ", y%d)"),
        ("!(true && (", "true", "))"),
    ])
    func evaluatesTheDeepestAllowedOnASmallStack(open: String, core: String, close: String) async {
        let deepest = await onSmallStack {
            var last = (depth: 0, outcome: "")
            for depth in stride(from: 1, through: Limits.maximumNesting, by: 1) {
                let number = { (text: String, level: Int) in
                    text.split(separator: "%d", omittingEmptySubsequences: false).joined(separator: "\(level)")
                }
                let source =
                    (0..<depth).map { number(open, $0) }.joined() + core
                    + (0..<depth).reversed().map { number(close, $0) }.joined()
                let outcome = Self.outcome(source)
                if outcome == "refused" { break }
                last = (depth, outcome)
            }
            return last
        }
        // The language asks for 12 levels of a construct; here some levels have seven constructs each.
        #expect(deepest.depth >= 9)
        #expect(deepest.outcome == "1" || deepest.outcome == "true" || deepest.outcome == "false")
    }

    /// Values that double: 2^60 elements if they were written out.
    private static let doublings: [(step: String, start: String)] = [
        ("[OLD, OLD]", "[1]"),
        ("OLD + OLD", "[1]"),
        ("OLD + OLD", "'0123456789abcdef'"),
        ("OLD + OLD", "b'0123456789abcdef'"),
        ("{'a': OLD, 'b': OLD}", "[1]"),
        ("'%s%s'.format([OLD, OLD])", "'0123456789abcdef'"),
        ("[OLD, OLD].join('-')", "'0123456789abcdef'"),
        ("OLD.replace('', OLD)", "'0123456789abcdef'"),
    ]

    @Test(arguments: doublings)
    func limitsTheGrowthOfValues(step: String, start: String) async {
        let steps = (0..<60).map { level in
            let value = step.split(separator: "OLD", omittingEmptySubsequences: false).joined(separator: "v\(level)")
            return "cel.bind(v\(level + 1), \(value), "
        }
        let source =
            "cel.bind(v0, \(start), " + steps.joined() + "v60 == v60 ? string(size(v60)) : ''"
            + Self.times(steps.count + 1, ")")
        let found = await onSmallStack { Self.outcome(source) }
        #expect(found == "limit")
    }

    @Test(arguments: [
        "L.all(a, L.all(b, L.all(c, L.all(d, true))))",
        "L.map(a, L.map(b, L.map(c, a)))",
        "L.exists(a, L.exists(b, L.exists(c, L.exists(d, false)))) || true",
        "cel.bind(big, L.map(a, '0123456789012345678901234567890123456789').join(), L.exists(a, L.exists(b, b in {big: a})))",
        "cel.bind(big, L.map(a, '0123456789012345678901234567890123456789').join(), L.exists(a, L.exists(b, {}[big])))",
        "cel.bind(big, '[' + L.map(a, 'a-b').join() + ']+', L.exists(a, L.map(b, 'x').join().matches(big)))",
        "L.map(a, 'x').join().matches('(x+x+)+y') || L.all(a, L.all(b, L.all(c, true)))",
    ])
    func limitsSteps(source: String) async {
        let list = "[" + Self.times(300, "1,") + "]"
        let limits = Limits(steps: 200_000)
        let found = await onSmallStack { Self.outcome("cel.bind(L, \(list), \(source))", limits) }
        #expect(found == "limit")
    }

    @Test func matchesPatternsInLinearTime() throws {
        let text = String(repeating: "a", count: 2_000)
        #expect(try evaluate("t.matches('^(a+)+$')", ["t": .string(text + "b")]) == .bool(false))
        #expect(try evaluate("t.matches('(a|a?)+b')", ["t": .string(text)]) == .bool(false))
        #expect(try evaluate("t.matches('(a*)*(b*)*c')", ["t": .string(text)]) == .bool(false))
    }

    @Test(arguments: [
        "'a'.matches('" + times(5_000, "(") + "')",
        "'a'.matches('((a{1000}){1000}){1000}')",
        "'a'.matches('a{1001}')",
        "'a'.matches('" + times(10_001, "a") + "')",
    ])
    func refusesOversizedPatterns(source: String) async {
        let found = await onSmallStack { Self.outcome(source) }
        #expect(found == "invalidArgument")
    }

    @Test func refusesTooLongASource() throws {
        let error = try #require(parseError(Self.times(11, " ") + "1", limits: Limits(sourceLength: 11)))
        #expect(error.message == "the expression is longer than 11 bytes")
    }

    @Test func refusesVariablesBeyondTheLimits() throws {
        var environment = Environment.standard
        environment.limits = Limits(valueSize: 10, valueNesting: 2)
        let long = Value.list(Array(repeating: .null, count: 10))
        #expect(try evaluationError("x", ["x": long], in: environment)?.kind == .limit)
        #expect(try evaluationError("x", ["x": .list([.list([.list([])])])], in: environment)?.kind == .limit)
        #expect(try evaluate("x", ["x": .list([.list([])])], in: environment) == .list([.list([])]))
    }
}
