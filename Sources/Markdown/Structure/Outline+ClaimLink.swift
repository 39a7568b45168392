extension Outline {
    /// A link whose destination is `claim:ID`.
    package struct ClaimLink: Hashable, Sendable {
        package var id: String
        package var node: Int
        /// The nearest block around it: its sentence is there.
        package var block: Int
        /// What the article says: the plain text between the brackets.
        package var words: String
        /// In bytes, as the tree has them; `SourceText.place(line:byteColumn:)` makes a place of them.
        package var line: Int
        package var column: Int
        /// Indices into the outline's `headings`, `questions`, `sequences` and the sequence's `steps`.
        package var heading: Int?
        package var question: Int?
        package var sequence: Int?
        package var step: Int?
    }
}
