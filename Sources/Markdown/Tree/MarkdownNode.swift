/// One node of a parsed document. What `literal`, `second` and `value` hold depends on `kind`.
///
/// Nodes stand in document order in one array (a pre-order walk), so a document is two allocations whatever its size,
/// and a walk is a loop over memory. The children of the node at `n` begin at `n + 1`; its subtree ends before `end`.
package struct MarkdownNode: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// The root, always node 0.
        case document
        /// `value`: level 1...6. `literal`: the id given by `{#id}`, or empty. `second`: the other attributes
        /// (`.class key=value`) as the author wrote them, without braces, or empty.
        case heading
        case paragraph
        case blockQuote
        /// `> [!NOTE]` and kin. `value`: the raw value of `CalloutKind`. `literal`: a title of the author's own, or
        /// empty.
        case callout
        /// `flag`: ordered. `secondFlag`: tight. `value`: the first number of an ordered list.
        case list
        /// `flag`: a task. `secondFlag`: done.
        case item
        /// `literal`: the code. `second`: the info string.
        case codeBlock
        /// `literal`: raw HTML.
        case htmlBlock
        case thematicBreak
        case table
        /// `flag`: the header row.
        case tableRow
        /// `value`: 0 none, 1 left, 2 centre, 3 right.
        case tableCell
        /// `value`: its number, from 1. `literal`: the label. `secondFlag` unused.
        case footnoteDefinition
        /// `literal`: characters, entities already decoded.
        case text
        case softBreak
        case lineBreak
        /// `literal`: the code.
        case code
        /// `literal`: raw HTML.
        case htmlInline
        case emphasis
        case strong
        case strikethrough
        /// `literal`: the destination. `second`: the title.
        case link
        /// `literal`: the destination. `second`: the title. Children: the alternative text.
        case image
        /// `value`: the number of its definition. `literal`: the label. `second` holds the occurrence (1, 2, …) in
        /// digits.
        case footnoteReference
        /// A tag with a capital initial. `literal`: its name. `second`: attributes, each as name, NUL, value, NUL.
        /// `flag`: it stands in a paragraph rather than on its own. Children: what stands between its tags, if
        /// anything.
        case component
    }

    package var kind: Kind
    package var flag = false
    package var secondFlag = false
    package var value: Int32 = 0
    /// The index after the last node of this subtree.
    package var end: Int32 = 0
    /// Where it begins in the source: line from 1, column from 1 in bytes. 0 where it is not known.
    package var line: Int32 = 0
    package var column: Int32 = 0
    package var literal = TextRange.empty
    package var second = TextRange.empty

    package init(_ kind: Kind) {
        self.kind = kind
    }
}
