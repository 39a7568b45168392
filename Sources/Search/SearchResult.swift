/// One record that a query found.
package struct SearchResult: Sendable, Equatable {
    /// Relative to the site's root, with its anchor.
    package var url: String
    package var title: String
    package var pageTitle: String
    package var kind: SearchKind
    /// Part of the record's text around what was found, on one line.
    package var excerpt: String
    /// What was found in the excerpt, ascending, as offsets in its Unicode scalars.
    package var marks: [Range<Int>]
}
