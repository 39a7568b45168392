/// Whether words say that something is so, or that it is not.
///
/// Reads Japanese, English and Chinese. Never guesses: a double negative, a question, two clauses that disagree, or
/// words
/// without a verb of saying so give `.unclear` with the reason.
package enum Polarity: Hashable, Sendable {
    case positive
    case negative
    case unclear(String)

    package static func read(_ text: String, locale: String) -> Polarity {
        read(FoldedText(text), language: Lexicon.of(locale: locale).language)
    }

    static func read(_ text: FoldedText, language: String) -> Polarity {
        guard let words = PolarityWords.of(language: language) else {
            return .unclear("polarity is not read in this language; list the accepted words under `says`")
        }
        return PolarityScanner(text: text, words: words).read()
    }
}
