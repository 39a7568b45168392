package import Diagnostics

/// A claim link in an article: `[words](claim:id)`.
package struct ClaimMention: Hashable, Sendable {
    package var id: String
    /// The words, in UTF-8 bytes of the block's text.
    package var range: Range<Int>
    /// Where the link begins.
    package var place: Place

    package init(id: String, range: Range<Int>, place: Place) {
        self.id = id
        self.range = range
        self.place = place
    }
}
