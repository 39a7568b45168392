/// The text of an expression was refused.
public struct ParseError: Error, Hashable, Sendable {
    /// What is wrong, one sentence without a period, quoting the author's text.
    public let message: String
    /// How to mend it, where that is known.
    public let help: String?
    /// Where the refused text begins.
    public let place: Place
    /// How many bytes of UTF-8 the refused text has; 0 at the end of the expression.
    public let utf8Length: Int
}

extension ParseError: CustomStringConvertible {
    public var description: String {
        "\(place): \(message)" + (help.map { "; \($0)" } ?? "")
    }
}
