/// A set of code points, as a pattern writes it.
struct ScalarSet: Sendable {
    enum Part: Sendable {
        case range(ClosedRange<UInt32>)
        /// Of Unicode general categories, by their short names: `L`, `Nd`.
        case category(String)
        /// A class inside brackets, which may be negated by itself.
        case set(ScalarSet)
    }

    var parts: [Part] = []
    var isNegated = false
    /// Whether letters of the other case are in it too.
    var ignoresCase = false

    init(_ ranges: ClosedRange<UInt32>..., isNegated: Bool = false) {
        parts = ranges.map(Part.range)
        self.isNegated = isNegated
    }

    static let digits = ScalarSet(0x30...0x39)
    static let space = ScalarSet(0x09...0x0A, 0x0C...0x0D, 0x20...0x20)
    static let word = ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)

    var inverted: ScalarSet {
        var copy = self
        copy.isNegated.toggle()
        return copy
    }

    /// How many parts are looked at to find that a code point is not in it; case takes three looks.
    var cost: Int {
        var parts = 1
        for part in self.parts {
            if case .set(let set) = part { parts += set.cost } else { parts += 1 }
        }
        return ignoresCase ? parts * 3 : parts
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        var isIn = hasPart(scalar)
        if !isIn, ignoresCase {
            let properties = scalar.properties
            isIn = [properties.lowercaseMapping, properties.uppercaseMapping].contains { mapping in
                let scalars = mapping.unicodeScalars
                return scalars.count == 1 && scalars.first.map { $0 != scalar && hasPart($0) } == true
            }
        }
        return isIn != isNegated
    }

    private func hasPart(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { part in
            switch part {
            case .range(let range): range.contains(scalar.value)
            case .category(let name): Self.category(of: scalar).hasPrefix(name)
            case .set(let set): set.contains(scalar)
            }
        }
    }

    static let categories: Set<String> = [
        "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No",
        "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
    ]

    private static func category(of scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
