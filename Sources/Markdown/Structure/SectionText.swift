/// The text of one part of a page that a search may find: what stands under one anchor.
package struct SectionText: Hashable, Sendable {
    package enum Kind: Sendable {
        case introduction, section, question, step
    }

    package var kind: Kind
    /// Empty for the introduction.
    package var anchor: String
    /// The heading, the question, or the title of the step; empty for the introduction.
    package var heading: String
    /// Index into the outline's `headings` of the heading that it stands under.
    package var headingIndex: Int?
    /// UTF-8, one line a block. What a part of its own holds (a step) is not repeated in the section around it.
    package var text: [UInt8]
    /// The code of its code blocks, which is not in `text`.
    package var code: [UInt8] = []
}
