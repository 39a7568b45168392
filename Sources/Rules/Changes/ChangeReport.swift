package import Diagnostics

/// What a change of policies or articles touches (`kotae check --changed-since`).
package struct ChangeReport: Hashable, Sendable {
    package struct TouchedClaim: Hashable, Sendable {
        package var id: String
        package var policy: String
        /// `the fact “issuanceDays” changed`, in a stable order.
        package var reasons: [String]
    }

    package struct TouchedQuestion: Hashable, Sendable {
        package var locale: String
        package var path: String
        /// Relative to the site's root, with the anchor.
        package var url: String
        package var title: String
        package var place: Place
        package var reasons: [String]
    }

    package var claims: [TouchedClaim]
    /// Questions, steps and sections, in the order of the articles after the change, those that are gone last.
    package var questions: [TouchedQuestion]
    /// The locales of those, in the order of the articles.
    package var locales: [String]
}
