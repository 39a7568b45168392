/// A position in a file of the site, as an editor names it.
///
/// `path` is relative to the site's folder, with `/` between its parts. `line` and `column` count from 1; `column`
/// counts Unicode scalars (SARIF's `unicodeCodePoints`), so that a column in Japanese text is what an editor shows. A
/// place in a file as a whole has line 1 and column 1.
package struct Place: Hashable, Sendable, Comparable, Codable {
    package var path: String
    package var line: Int
    package var column: Int

    package init(path: String, line: Int = 1, column: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
    }

    /// Orders by the bytes of the path, then line, then column: the same on every machine.
    package static func < (left: Place, right: Place) -> Bool {
        if !left.path.utf8.elementsEqual(right.path.utf8) {
            return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        }
        return (left.line, left.column) < (right.line, right.column)
    }
}

extension Place: CustomStringConvertible {
    /// `path:line:column`, the form that terminals and editors turn into a link.
    package var description: String { "\(path):\(line):\(column)" }
}
