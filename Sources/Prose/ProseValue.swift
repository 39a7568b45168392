/// What words say, or what a policy computed: an amount with or without a unit, a date, or a list of names.
package enum ProseValue: Hashable, Sendable {
    case quantity(ProseAmount, unit: ProseUnit?)
    case date(ProseDate)
    /// Canonical names in the order of the words.
    case names([String])

    package static func number(_ value: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(exactly: value), unit: unit)
    }

    package static func range(_ min: ProseDecimal, _ max: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(min: ProseBound(min), max: ProseBound(max)), unit: unit)
    }

    package static func atLeast(_ min: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(min: ProseBound(min), max: nil), unit: unit)
    }

    package static func atMost(_ max: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(min: nil, max: ProseBound(max)), unit: unit)
    }

    package static func moreThan(_ min: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(min: ProseBound(min, isInclusive: false), max: nil), unit: unit)
    }

    package static func lessThan(_ max: ProseDecimal, unit: ProseUnit? = nil) -> ProseValue {
        .quantity(ProseAmount(min: nil, max: ProseBound(max, isInclusive: false)), unit: unit)
    }

    package var unit: ProseUnit? {
        if case .quantity(_, let unit) = self { unit } else { nil }
    }

    package var amount: ProseAmount? {
        if case .quantity(let amount, _) = self { amount } else { nil }
    }

    func with(unit: ProseUnit?) -> ProseValue {
        if case .quantity(let amount, _) = self { .quantity(amount, unit: unit) } else { self }
    }
}
