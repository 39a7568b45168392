/// A file to make: its path below the site's folder, with `/` between its parts, and its text.
package struct ScaffoldFile: Hashable, Sendable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
