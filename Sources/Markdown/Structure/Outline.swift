/// What a document is made of, beyond its text: headings, questions, steps, claims, and the ids of all of them.
///
/// Indices named `node` and ranges of nodes refer to the tree that the outline was made from.
package struct Outline: Sendable {
    /// `key=value` from the braces after a heading.
    package struct Attribute: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All headings in document order.
    package var headings: [Heading] = []
    /// All questions in document order.
    package var questions: [Question] = []
    /// Runs of steps in document order.
    package var sequences: [StepSequence] = []
    /// Links to claims in document order.
    package var claims: [ClaimLink] = []
    /// Ids given in raw HTML (`id`, or `name` on `a`) that no one else has; each is good for one element.
    package var rawIDs: [String] = []
    /// Where the text ends and the definitions of footnotes begin.
    package var bodyEnd = 0

    package init() {}

    /// Every id that the page will have, in no particular order but the same each time: what `#…` may link to.
    package var anchors: [String] {
        headings.map(\.anchor) + sequences.flatMap { $0.steps.map(\.anchor) } + rawIDs
    }
}
