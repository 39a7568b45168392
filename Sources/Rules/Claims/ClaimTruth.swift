internal import Prose

/// What a policy says of a claim on a day.
enum ClaimTruth: Hashable, Sendable {
    /// The value that the words must state.
    case value(ProseValue, kind: ProseKind, unit: ProseUnit?)
    /// `holds` or `tests`: true or not, and the polarity that the words must have.
    case fact(isTrue: Bool, isPositive: Bool)
    /// Nothing could be computed; a clause that says why.
    case failed(String)
}
