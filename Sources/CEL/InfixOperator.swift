/// An operator between two operands, with its precedence.
enum InfixOperator: Equatable {
    case or
    case and
    case binary(BinaryOperator)

    /// The operator that a token is; nil for a token that ends the operands.
    init?(_ token: Token.Kind) {
        switch token {
        case .identifier("in"): self = .binary(.in)
        case .symbol(.or): self = .or
        case .symbol(.and): self = .and
        case .symbol(let symbol):
            guard let binary = BinaryOperator(rawValue: symbol.rawValue) else { return nil }
            self = .binary(binary)
        default: return nil
        }
    }

    /// A higher number binds tighter.
    private var level: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .binary(.add), .binary(.subtract): 4
        case .binary(.multiply), .binary(.divide), .binary(.remainder): 5
        case .binary: 3
        }
    }

    /// Whether this takes its operands before a following operator: all group to the left, and a chain of `&&` or of
    /// `||` stays together as one.
    func isApplied(before next: InfixOperator) -> Bool {
        switch (self, next) {
        case (.or, .or), (.and, .and): false
        default: level >= next.level
        }
    }
}
