/// A component as an author wrote it: `<Name attribute="value">…</Name>`.
package struct ComponentOccurrence: Sendable {
    package var node: Int
    package var name: String
    /// In the order written.
    package var attributes: [Outline.Attribute]
    /// The HTML of what stands between its tags; nil where nothing does.
    package var content: [UInt8]?
    /// It stands in a paragraph, where blocks have no place.
    package var isInline: Bool
    package var line: Int
    package var column: Int
}
