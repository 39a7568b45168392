package import Diagnostics
package import KnowledgeBase

/// A claim as the report shows it: both ends, and what was computed between them.
package struct ClaimReport: Hashable, Sendable {
    /// One place that states it.
    package struct MentionRow: Hashable, Sendable {
        package var locale: String
        package var path: String
        /// Relative to the site's root, with the anchor: `ja/ssl/faq/#types`.
        package var url: String
        /// The question, the title of the step, or the heading.
        package var title: String
        package var place: Place
        package var words: String
        /// What was read in the words, in the page's language; empty where nothing was.
        package var said: String
        package var state: ClaimState
        /// Why it is not `holds`: a clause; empty otherwise.
        package var reason: String
    }

    package var id: String
    package var policy: String
    package var place: Place
    /// `value`, `holds` or `tests`.
    package var form: String
    /// The expression, or the names of the tests.
    package var expression: String
    package var unit: String
    package var polarity: String
    /// The day whose facts were used.
    package var day: CalendarDate
    /// The inputs of the claim's own, as an expression writes them; empty where it has none.
    package var given: String
    /// What the policy computed, as an expression writes it.
    package var computed: String
    package var state: ClaimState
    /// Why it is not `holds`: a clause, or the reason given for a known falsehood.
    package var reason: String
    package var knownFalseSince: CalendarDate?
    /// Tests that check it, or the rules and facts that it uses.
    package var testCount: Int
    package var mentions: [MentionRow]
}
