/// Something that the renderer has opened and must close when the walk reaches `end`.
struct RenderingFrame {
    enum Kind: Hashable {
        /// Closing it is writing `closing`.
        case plain
        case paragraph
        case heading
        case link
        case claim
        case component
        case tightItem
        case table
        case footnote
        case question
    }

    var kind: Kind
    var end: Int
    var node: Int
    var closing: StaticString
    /// How many raw elements were open before it: those opened inside are closed with it.
    var rawBase: Int
    /// For a component, where its content begins in the output.
    var mark = 0
}
