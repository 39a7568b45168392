/// A refusal on its way out of the lexer or the parser; `ParseError` with the place not yet computed.
/// A class for the reason that ``Fault`` is one.
final class SyntaxFault: Error {
    let message: String
    let help: String?
    let range: Range<Int>

    init(_ message: String, help: String? = nil, at range: Range<Int>) {
        self.message = message
        self.help = help
        self.range = range
    }
}
