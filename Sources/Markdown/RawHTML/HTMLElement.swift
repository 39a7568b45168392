/// What the sanitizer knows about an element that it lets through.
struct HTMLElement: Hashable, Sendable {
    /// How an element behaves inside the page that is built around it.
    enum Role: Sendable {
        /// May stand in a paragraph.
        case inline
        /// Would end a paragraph around it.
        case block
        /// A block that may hold no other block.
        case paragraph
        /// May stand in certain parents only, else it would break what is around it.
        case part
        /// Inside a table, but no cell.
        case tablePart
    }

    var role: Role
    var isVoid = false
    /// The parents that it may have; nil for any.
    var parents: [String]?
    /// Open elements that its start tag ends, as `<li>` ends the `<li>` before it.
    var ends: [String] = []
    /// Attributes of its own.
    var attributes: Set<String> = []
}
