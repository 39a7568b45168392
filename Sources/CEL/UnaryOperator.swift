/// The operators that take one value.
public enum UnaryOperator: String, Hashable, Sendable {
    case not = "!"
    case negate = "-"
}
