/// Why a site cannot be read as it was at a revision: a sentence without a period, and what git said.
package struct RevisionError: Error, Sendable, Equatable, CustomStringConvertible {
    package let summary: String
    /// May be empty.
    package let words: String

    init(_ summary: String, words: String = "") {
        self.summary = summary
        self.words = words
    }

    package var description: String {
        let lines = words.split(whereSeparator: \.isNewline).suffix(5).map { "\n  | " + $0 }
        return summary + lines.joined()
    }
}
