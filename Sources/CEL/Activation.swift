/// Gives the values of variables, when and if an expression asks for them.
///
/// Whoever computes a value by evaluating another expression (`rules.x`) does it here, and must notice cycles.
public protocol Activation {
    /// The value of a variable; nil if there is none of that name.
    ///
    /// What it throws becomes an ``EvaluationError`` at the variable's place. Such an error can be absorbed by `||`;
    /// an `EvaluationError` of kind `limit` stays one and cannot.
    func value(of name: String) throws -> Value?

    /// The value of `name.field` and `name['field']`, for variables whose fields are computed on demand.
    ///
    /// Asked before ``value(of:)``; the default answers ``Member/ordinary``.
    func member(_ field: String, of name: String) throws -> Member
}

extension Activation {
    public func member(_ field: String, of name: String) throws -> Member { .ordinary }
}
