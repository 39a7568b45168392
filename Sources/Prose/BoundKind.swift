/// What a comparison word makes of the number beside it.
enum BoundKind: Sendable {
    case atLeast, atMost, moreThan, lessThan
    /// "never less than", "5日以上ではない": a negated comparison that the tables do not name.
    case unclear
}
