package import Diagnostics

/// What a change of policies or articles touches (`kotae check --changed-since`).
package struct ChangeReport: Hashable, Sendable {
    /// One thing that a claim rests on, before and after; nil where it was not there.
    package struct Difference: Hashable, Sendable {
        /// `the fact “issuanceDays”`.
        package var part: String
        package var before: String?
        package var after: String?
    }

    /// A place that states a touched claim.
    package struct StatedPlace: Hashable, Sendable {
        package var locale: String
        package var place: Place
        package var words: String
        /// Whether the text of the question around it changed too, or is new.
        package var isRewritten: Bool
    }

    package struct TouchedClaim: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case changed, new, gone
        }

        package var id: String
        package var policy: String
        /// Where it is declared: after the change, or before it where it is gone.
        package var place: Place
        package var kind: Kind
        /// In a stable order; empty for one that is new or gone.
        package var differences: [Difference]
        /// What the policy computes, as an expression writes it; nil where the claim was not there.
        package var computedBefore: String?
        package var computedAfter: String?
        /// After the change, in the order of the articles.
        package var places: [StatedPlace]
    }

    package struct TouchedPassage: Hashable, Sendable {
        package var locale: String
        package var path: String
        /// Relative to the site's root, with the anchor.
        package var url: String
        package var title: String
        package var place: Place
        /// Clauses, in a stable order.
        package var reasons: [String]
    }

    package var claims: [TouchedClaim]
    /// Questions, steps and sections, in the order of the articles after the change, those that are gone last.
    package var questions: [TouchedPassage]
    /// Those whose text did not change, though a claim in it or a translation of it did: someone has to read them.
    package var rereads: [TouchedPassage]
    /// The locales of the questions, in the order of the articles.
    package var locales: [String]

    package var isEmpty: Bool { claims.isEmpty && questions.isEmpty }
}
