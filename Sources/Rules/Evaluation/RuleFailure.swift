/// Why an expression has no value.
struct RuleFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// A clause without a period.
    var message: String
    /// UTF-8 bytes in the expression; nil where the trouble is in another one.
    var offset: Int?
    /// The rule in which it arose, where that is not the expression itself.
    var rule: String?
    /// A bound was exceeded: `||` must not hide it.
    var isLimit = false

    var description: String { message + (rule.map { " (in the rule “\($0)”)" } ?? "") }
}
