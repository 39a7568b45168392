/// What a word of a number counts for.
enum NumberWord: Sendable {
    case ones(Int64)
    case tens(Int64)
    /// hundred, thousand, million: multiplies what stands before it.
    case scale(Int64)
    /// "a" and "an": one, only before a scale or "dozen".
    case article
    case and
    case dozen
}
