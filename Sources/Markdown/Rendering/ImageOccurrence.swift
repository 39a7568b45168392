/// An image as an author wrote it, in Markdown or in raw HTML.
package struct ImageOccurrence: Sendable {
    /// The node it stands in: an image, or raw HTML.
    package var node: Int
    /// UTF-8; entities are decoded, percent-encoding is as written.
    package var destination: ArraySlice<UInt8>
    /// The alternative text without markup. Nil where raw HTML has no `alt`.
    package var alternative: String?
    package var title: String
    /// The first image of the page, which is not loaded lazily.
    package var isFirst: Bool
    /// It stands on a line of its own and becomes a figure.
    package var isFigure: Bool
    package var line: Int
    package var column: Int
}
