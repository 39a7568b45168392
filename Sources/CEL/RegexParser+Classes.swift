extension RegexParser {
    /// What follows a backslash outside brackets.
    mutating func escape() throws(FunctionError) -> RegexTree {
        switch peek() {
        case "A": return assertion(.textStart)
        case "z": return assertion(.textEnd)
        case "b": return assertion(.wordBoundary)
        case "B": return assertion(.noWordBoundary)
        case "C": throw fault("has '\\C', which could match half of a character")
        default:
            if let set = try classEscape() { return .scalars(set) }
            return literal(try scalarEscape())
        }
    }

    private mutating func assertion(_ assertion: RegexProgram.Assertion) -> RegexTree {
        position += 1
        return .assertion(assertion)
    }

    /// `\d \w \s \p{L}` and their opposites; nil for another escape.
    private mutating func classEscape() throws(FunctionError) -> ScalarSet? {
        guard let scalar = peek() else { return nil }
        var set: ScalarSet
        switch scalar {
        case "d", "D": set = .digits
        case "w", "W": set = .word
        case "s", "S": set = .space
        case "p", "P":
            position += 1
            return try property(isNegated: scalar == "P")
        default: return nil
        }
        position += 1
        if scalar.properties.isUppercase { set = set.inverted }
        return set
    }

    /// The name of a general category behind `\p`.
    private mutating func property(isNegated: Bool) throws(FunctionError) -> ScalarSet {
        var name = ""
        var isNegated = isNegated
        if take("{") {
            if take("^") { isNegated.toggle() }
            while let scalar = peek(), scalar != "}" {
                name.unicodeScalars.append(scalar)
                position += 1
            }
            guard take("}") else { throw fault("has a '\\p{' without its '}'") }
        } else if let scalar = peek() {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        var set = ScalarSet()
        set.isNegated = isNegated
        if name == "Any" {
            set.parts = [.range(0...0x10FFFF)]
        } else if ScalarSet.categories.contains(name) {
            set.parts = [.category(name)]
        } else {
            throw fault("has '\\p{\(name)}'; only general categories such as L, Lu, Nd are known")
        }
        return set
    }

    /// One character written with a backslash.
    private mutating func scalarEscape() throws(FunctionError) -> Unicode.Scalar {
        guard let scalar = peek() else { throw fault("ends in a backslash") }
        position += 1
        switch scalar {
        case "a": return "\u{07}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "x": return try hexadecimal()
        case "0"..."7":
            var code = scalar.value - 0x30
            // A digit other than 0 alone would be a back-reference.
            guard scalar == "0" || peek().map({ ("0"..."7").contains($0) }) == true else { break }
            for _ in 0..<2 {
                guard let digit = peek(), ("0"..."7").contains(digit) else { break }
                code = code * 8 + digit.value - 0x30
                position += 1
            }
            if let result = Unicode.Scalar(code) { return result }
        default:
            if scalar.isASCII, !ScalarSet.word.contains(scalar) || scalar == "_" { return scalar }
        }
        throw fault("has the unknown escape '\\\(scalar)'")
    }

    /// `41` or `{1F600}` behind `\x`.
    private mutating func hexadecimal() throws(FunctionError) -> Unicode.Scalar {
        var code: UInt32 = 0
        var digits = 0
        let isBraced = take("{")
        while digits < (isBraced ? 8 : 2), let scalar = peek(), scalar.isASCII,
            let digit = UInt8(truncatingIfNeeded: scalar.value).hexDigit
        {
            code = code << 4 | UInt32(digit)
            digits += 1
            position += 1
        }
        guard digits >= (isBraced ? 1 : 2), !isBraced || take("}"), let scalar = Unicode.Scalar(code) else {
            throw fault("has a '\\x' without a code point")
        }
        return scalar
    }

    /// What is between brackets; the position is behind the left one.
    mutating func characterClass() throws(FunctionError) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = take("^")
        set.ignoresCase = flags.ignoresCase
        var isFirst = true
        while let scalar = peek() {
            if scalar == "]", !isFirst {
                position += 1
                return set
            }
            isFirst = false
            if let part = try classPart() {
                set.parts.append(part)
                continue
            }
            let low = try classScalar()
            var high = low
            if peek() == "-", let after = peek(1), after != "]" {
                position += 1
                high = try classScalar()
            }
            guard low <= high else { throw fault("has a range of characters whose end is before its start") }
            set.parts.append(.range(low.value...high.value))
        }
        throw fault("has a '[' without its ']'")
    }

    /// A class inside brackets: `\d`, `[:alpha:]`; nil for a single character.
    private mutating func classPart() throws(FunctionError) -> ScalarSet.Part? {
        if peek() == "\\" {
            position += 1
            if let set = try classEscape() { return .set(set) }
            position -= 1
            return nil
        }
        guard peek() == "[", peek(1) == ":" else { return nil }
        position += 2
        let isNegated = take("^")
        var name = ""
        while let scalar = peek(), scalar != ":" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(":"), take("]"), let set = Self.posixClasses[name] else {
            throw fault("has the unknown class '[:\(name):]'")
        }
        return .set(isNegated ? set.inverted : set)
    }

    private mutating func classScalar() throws(FunctionError) -> Unicode.Scalar {
        if take("\\") { return try scalarEscape() }
        guard let scalar = peek() else { throw fault("has a '[' without its ']'") }
        position += 1
        return scalar
    }

    private static let posixClasses: [String: ScalarSet] = [
        "alnum": ScalarSet(0x30...0x39, 0x41...0x5A, 0x61...0x7A),
        "alpha": ScalarSet(0x41...0x5A, 0x61...0x7A),
        "ascii": ScalarSet(0x00...0x7F),
        "blank": ScalarSet(0x09...0x09, 0x20...0x20),
        "cntrl": ScalarSet(0x00...0x1F, 0x7F...0x7F),
        "digit": .digits,
        "graph": ScalarSet(0x21...0x7E),
        "lower": ScalarSet(0x61...0x7A),
        "print": ScalarSet(0x20...0x7E),
        "punct": ScalarSet(0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E),
        "space": ScalarSet(0x09...0x0D, 0x20...0x20),
        "upper": ScalarSet(0x41...0x5A),
        "word": .word,
        "xdigit": ScalarSet(0x30...0x39, 0x41...0x46, 0x61...0x66),
    ]
}
