/// A link as an author wrote it, in Markdown or in raw HTML.
package struct LinkOccurrence: Sendable {
    /// The node it stands in: a link, or raw HTML.
    package var node: Int
    /// UTF-8; entities are decoded, percent-encoding is as written.
    package var destination: ArraySlice<UInt8>
    /// Where it stands: line from 1, column from 1 in bytes.
    package var line: Int
    package var column: Int
}
