/// A folder of a locale's content: a landing page, the pages in it and the folders below it.
package struct Section: Sendable {
    package var locale: Int
    /// Below the locale's folder; empty for the locale itself.
    package var path: String
    /// From the site's root, with a slash at its end.
    package var url: String
    package var title: String
    /// The page of the folder's `index.md`, where there is one.
    package var landing: Int?
    /// Its pages but the landing page, in reading order.
    package var pages: [Int] = []
    /// Its folders, in reading order.
    package var subsections: [Int] = []
    package var parent: Int?
    package var order: Int?

    package init(locale: Int, path: String, url: String, title: String, parent: Int?) {
        self.locale = locale
        self.path = path
        self.url = url
        self.title = title
        self.parent = parent
    }
}
