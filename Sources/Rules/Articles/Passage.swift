package import Diagnostics

/// A part of an article that stands under one anchor: a question with its answer, a step, or other text.
package struct Passage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case question, step, section
    }

    package var kind: Kind
    /// Without `#`; empty for the text before the first heading.
    package var anchor: String
    /// The same in every translation of the article.
    package var key: String
    /// The question, the title of the step, or the heading.
    package var title: String
    /// Where the heading or the step begins.
    package var place: Place
    /// Paragraphs, items, cells and captions in document order; the heading first.
    package var blocks: [ProseBlock]

    package init(kind: Kind, anchor: String, key: String, title: String, place: Place, blocks: [ProseBlock]) {
        self.kind = kind
        self.anchor = anchor
        self.key = key
        self.title = title
        self.place = place
        self.blocks = blocks
    }
}
