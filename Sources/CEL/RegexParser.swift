/// Reads a pattern in the syntax of RE2, without look-around and back-references, which RE2 does not have either.
struct RegexParser {
    /// The flags that `(?i)` and the like set.
    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotTakesNewline = false
    }

    private static let maximumRepetition = 1_000
    private static let maximumNesting = 50

    let scalars: [Unicode.Scalar]
    var position = 0
    var flags = Flags()
    private var nesting = 0

    init(_ pattern: String) {
        scalars = pattern.scalarArray
    }

    mutating func parse() throws(FunctionError) -> RegexTree {
        let tree = try alternatives()
        guard position == scalars.count else { throw fault("has a ')' without its '('") }
        return tree
    }

    func fault(_ problem: String) -> FunctionError {
        .invalid("the pattern \(Value.string(String(scalars: scalars)).briefText) \(problem)")
    }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(FunctionError) -> RegexTree {
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    private mutating func sequence() throws(FunctionError) -> RegexTree {
        var parts: [RegexTree] = []
        while let scalar = peek(), scalar != "|", scalar != ")" {
            if try takeLiteralText(&parts) { continue }
            guard let atom = try atom() else { continue }
            parts.append(try repetition(of: atom))
        }
        return .sequence(parts)
    }

    /// `\Q…\E`
    private mutating func takeLiteralText(_ parts: inout [RegexTree]) throws(FunctionError) -> Bool {
        guard peek() == "\\", peek(1) == "Q" else { return false }
        position += 2
        while let scalar = peek() {
            if scalar == "\\", peek(1) == "E" {
                position += 2
                return true
            }
            position += 1
            parts.append(literal(scalar))
        }
        return true
    }

    /// The operators behind an atom; two of them are refused, as by RE2.
    private mutating func repetition(of atom: RegexTree) throws(FunctionError) -> RegexTree {
        guard let (minimum, maximum) = try bounds() else { return atom }
        // Whether it prefers the shorter match makes no difference to whether there is one.
        _ = take("?")
        if let after = peek(), after == "*" || after == "+" || after == "?" {
            throw fault("repeats a repetition")
        }
        if let maximum, maximum < minimum { throw fault("has a repetition whose end is before its start") }
        guard minimum <= Self.maximumRepetition, maximum ?? 0 <= Self.maximumRepetition else {
            throw fault("repeats more than \(Self.maximumRepetition) times")
        }
        return .repeated(atom, minimum: minimum, maximum: maximum)
    }

    private mutating func bounds() throws(FunctionError) -> (minimum: Int, maximum: Int?)? {
        switch peek() {
        case "*":
            position += 1
            return (0, nil)
        case "+":
            position += 1
            return (1, nil)
        case "?":
            position += 1
            return (0, 1)
        case "{":
            // A brace that does not hold a repetition is an ordinary character.
            let start = position
            position += 1
            if let minimum = number() {
                if take("}") { return (minimum, minimum) }
                if take(",") {
                    if take("}") { return (minimum, nil) }
                    if let maximum = number(), take("}") { return (minimum, maximum) }
                }
            }
            position = start
            return nil
        default: return nil
        }
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let scalar = peek(), ("0"..."9").contains(scalar) {
            number = min((number ?? 0) * 10 + Int(scalar.value - 0x30), Self.maximumRepetition + 1)
            position += 1
        }
        return number
    }

    /// One character, class, assertion or group; nil for a group that only sets flags.
    private mutating func atom() throws(FunctionError) -> RegexTree? {
        guard let scalar = peek() else { return nil }
        position += 1
        switch scalar {
        case ".":
            return .scalars(flags.dotTakesNewline ? ScalarSet(isNegated: true) : ScalarSet(10...10, isNegated: true))
        case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
        case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
        case "[": return .scalars(try characterClass())
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?": throw fault("has a '\(scalar)' with nothing to repeat")
        default: return literal(scalar)
        }
    }

    func literal(_ scalar: Unicode.Scalar) -> RegexTree {
        var set = ScalarSet(scalar.value...scalar.value)
        set.ignoresCase = flags.ignoresCase
        return .scalars(set)
    }

    private mutating func group() throws(FunctionError) -> RegexTree? {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.maximumNesting else {
            throw fault("has groups nested deeper than \(Self.maximumNesting) levels")
        }
        let outer = flags
        if take("?") {
            if peek() == "P" || peek() == "<" {
                try groupName()
            } else if try setFlags() {
                return nil
            }
        }
        let tree = try alternatives()
        guard take(")") else { throw fault("has a '(' without its ')'") }
        flags = outer
        return tree
    }

    /// `P<name>` or `<name>`
    private mutating func groupName() throws(FunctionError) {
        _ = take("P")
        var length = 0
        guard take("<") else { throw fault("has a '(?' that is not known") }
        while let scalar = peek(), ScalarSet.word.contains(scalar) {
            position += 1
            length += 1
        }
        guard length > 0, take(">") else { throw fault("has look-around, or a group without a proper name") }
    }

    /// `i-s:` or `i-s)`; true for the latter, which sets flags for the rest of the group around it.
    private mutating func setFlags() throws(FunctionError) -> Bool {
        var isOn = true
        while let scalar = peek() {
            position += 1
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotTakesNewline = isOn
            case "U": break
            case "-" where isOn: isOn = false
            case ":": return false
            case ")": return true
            default: throw fault("has a '(?' that is not known; look-around and back-references are not possible")
            }
        }
        throw fault("has a '(' without its ')'")
    }
}
