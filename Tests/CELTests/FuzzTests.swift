import CEL
import Testing

/// Random and mutated expressions end in a value or an error, never in a crash, a hang, or a limit overrun.
@Suite struct FuzzTests {
    /// SplitMix64: small, and the same on every platform.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let atoms = [
        "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "0u", "0.0", "-0.0",
        "1e308", "5e-324", "double('NaN')", "true", "false", "null", "''", "'a'", "'é😀\\u0301'", "b'\\xff'", "[]",
        "[1, 'a', 2.5]", "{}", "{'a': 1, 2: [3]}", "x", "m.a", "int", "timestamp(0)",
        "timestamp('9999-12-31T23:59:59.999999999Z')", "duration('-9223372036854775808ns')", "'(a|b)*[^c-d]{2,3}$'",
        "'%s %d %.3f %e %x %o %b'", "'1h2m'", "'2009-02-13T23:31:30Z'",
    ]
    private static let binary = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "in", "&&", "||"]
    private static let methods = [
        "size", "contains", "startsWith", "endsWith", "matches", "charAt", "indexOf", "lastIndexOf", "join", "replace",
        "split", "substring", "trim", "reverse", "format", "lowerAscii", "upperAscii", "getFullYear", "getDayOfYear",
        "getHours", "getMilliseconds", "a", "nothing",
    ]
    private static let functions = [
        "size", "type", "dyn", "bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration", "matches",
        "math.greatest", "math.least", "math.abs", "math.round", "math.sign", "math.sqrt", "math.bitShiftLeft",
        "math.bitShiftRight", "math.bitNot", "base64.encode", "base64.decode", "strings.quote", "nothing",
    ]
    private static let macros = [
        "all(x, ", "exists(x, ", "exists_one(x, ", "map(x, ", "filter(x, ", "all(i, v, ", "transformList(i, v, ",
        "transformMap(k, v, ", "transformMapEntry(k, v, ",
    ]
    private static let scraps = [
        "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "!", "-", "'", "\"", "'''", "\\", "\\u12", "0x", "1e", "//",
        "\n",
        "\r", "\0", "é", "😀", "`a`", "b'", "r\"", "in", "has(", "cel.bind(x, ", "&&", "|", "=", "\u{FEFF}",
    ]

    private static func pick(_ options: [String], _ generator: inout Generator) -> String {
        options[Int.random(in: 0..<options.count, using: &generator)]
    }

    private static func expression(_ depth: Int, _ generator: inout Generator) -> String {
        guard depth > 0 else { return pick(atoms, &generator) }
        let inner = { (generator: inout Generator) in expression(depth - 1, &generator) }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: return "(\(inner(&generator)) \(pick(binary, &generator)) \(inner(&generator)))"
        case 2: return "\(inner(&generator)) ? \(inner(&generator)) : \(inner(&generator))"
        case 3: return "(\(inner(&generator))).\(pick(methods, &generator))()"
        case 4: return "(\(inner(&generator))).\(pick(methods, &generator))(\(inner(&generator)))"
        case 5:
            return "(\(inner(&generator))).\(pick(methods, &generator))(\(inner(&generator)), \(inner(&generator)))"
        case 6: return "\(pick(functions, &generator))(\(inner(&generator)))"
        case 7: return "\(pick(functions, &generator))(\(inner(&generator)), \(inner(&generator)))"
        case 8: return "[\(inner(&generator)), \(inner(&generator))].\(pick(macros, &generator))\(inner(&generator)))"
        default: return "{\(inner(&generator)): \(inner(&generator))}[\(inner(&generator))]"
        }
    }

    /// Removes, doubles, or replaces some pieces of a text.
    private static func mutation(of text: String, _ generator: inout Generator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !scalars.isEmpty {
            let place = Int.random(in: 0..<scalars.count, using: &generator)
            let end = min(scalars.count, place + Int.random(in: 0...5, using: &generator))
            let replacement =
                Bool.random(using: &generator)
                ? Array(pick(scraps, &generator).unicodeScalars) : Array(scalars[place..<end] + scalars[place..<end])
            scalars.replaceSubrange(place..<end, with: replacement)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private struct Tally {
        var values = 0
        var errors = 0
        var refusals = 0
        var differences: [String] = []
    }

    private static func run(_ source: String, _ environment: Environment, _ tally: inout Tally) {
        let expression: CEL.Expression
        do {
            expression = try CEL.Expression(parsing: source)
        } catch {
            let length = source.utf8.count
            if error.place.utf8Offset > length { tally.differences.append("place outside: \(source)") }
            tally.refusals += 1
            return
        }
        _ = expression.references()
        let variables = Variables(["x": .int(3), "m": .list([.string("m")])])
        do {
            let value = try environment.evaluate(expression, with: variables)
            tally.values += 1
            // The text of a value is an expression that has that value.
            let again = try environment.evaluate(CEL.Expression(parsing: value.celText))
            if again != value { tally.differences.append("\(value.celText) reads back as \(again.celText)") }
        } catch let error as EvaluationError {
            if error.place.utf8Offset > source.utf8.count { tally.differences.append("place outside: \(source)") }
            tally.errors += 1
        } catch {
            tally.differences.append("\(source): \(error)")
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func survivesRandomAndMutatedExpressions(seed: UInt64) async {
        let tally = await onSmallStack {
            var generator = Generator(state: seed)
            var environment = Environment.standard
            environment.limits = Limits(steps: 20_000, valueSize: 5_000)
            var tally = Tally()
            for round in 0..<600 {
                let source = Self.expression(round % 4, &generator)
                Self.run(source, environment, &tally)
                Self.run(Self.mutation(of: source, &generator), environment, &tally)
            }
            return tally
        }
        #expect(tally.differences == [])
        // A run that reached nothing has shown nothing.
        #expect(tally.values > 100 && tally.errors > 100 && tally.refusals > 100, "\(tally)")
    }
}
