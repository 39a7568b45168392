/// Markup before and after some content, such as `<a class="claim" href="…">` and `</a>`.
package struct ElementMarkup: Sendable {
    package var opening: String
    package var closing: String

    package init(opening: String, closing: String) {
        self.opening = opening
        self.closing = closing
    }
}
