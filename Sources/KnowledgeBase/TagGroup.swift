/// A tag of one locale and the pages that carry it.
package struct TagGroup: Sendable, Hashable {
    /// As the first page spells it.
    package var name: String
    /// The last part of its page's URL.
    package var slug: String
    /// In reading order.
    package var pages: [Int]

    package init(name: String, slug: String, pages: [Int]) {
        self.name = name
        self.slug = slug
        self.pages = pages
    }
}
