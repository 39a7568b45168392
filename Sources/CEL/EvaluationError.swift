/// The evaluation of an expression ended in an error.
public struct EvaluationError: Error, Sendable {
    /// The sort of an error. `&&`, `||`, `all` and `exists` may absorb every kind except ``limit``.
    public enum Kind: String, Hashable, Sendable {
        /// The operator or function is not defined for values of these types, or for this many.
        case noSuchOverload
        /// No function or method of that name.
        case unknownFunction
        /// No variable of that name.
        case unknownVariable
        /// A map has no such key.
        case noSuchKey
        /// An index outside a list or a string.
        case indexOutOfRange
        /// A result that does not fit its type.
        case outOfRange
        case divisionByZero
        /// A value of the right type that the function cannot use, such as a malformed date.
        case invalidArgument
        /// A map was given one key twice.
        case duplicateKey
        /// The host's ``Activation`` failed to give a variable's value; see ``EvaluationError/cause``.
        case variable
        /// An error of a function that the host has added.
        case function
        /// One of ``Limits`` was exceeded. Never absorbed.
        case limit
    }

    public let kind: Kind
    /// What is wrong, one sentence without a period.
    public let message: String
    /// Where in the expression: its operator or name.
    public let place: Place
    /// The node that failed.
    public let node: Expression.NodeID
    /// What the host's activation or function threw, if it was not a ``FunctionError``.
    public let cause: (any Error)?
}

extension EvaluationError: CustomStringConvertible {
    public var description: String { "\(place): \(message)" }
}
