/// Where an image is, and how large.
package struct ResolvedImage: Sendable {
    /// A URL, not escaped for HTML.
    package var source: String
    /// In CSS pixels; nil where it is not known.
    package var width: Int?
    package var height: Int?
    /// The URL that a figure links to; nil for no link.
    package var fullSize: String?
    /// Further attributes as markup, each with a blank before it.
    package var attributes: String

    package init(
        source: String, width: Int? = nil, height: Int? = nil, fullSize: String? = nil, attributes: String = ""
    ) {
        self.source = source
        self.width = width
        self.height = height
        self.fullSize = fullSize
        self.attributes = attributes
    }
}
