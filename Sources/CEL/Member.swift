/// The answer of an ``Activation`` that is asked for a field of a variable.
public enum Member: Sendable {
    case value(Value)
    /// The variable has fields on demand, but not this one: an error, and false for `has`.
    case missing
    /// The variable is an ordinary one; take its whole value.
    case ordinary
}
