extension Outline {
    /// A question: a heading and its answer.
    package struct Question: Hashable, Sendable {
        /// An index into `headings`.
        package var heading: Int
        package var node: Int
        package var anchor: String
        package var key: String
        /// The words to record: `{question="…"}`, or the heading without its number.
        package var text: String
        package var number: String
        /// The nodes of the answer.
        package var answer: Range<Int>
        /// After the thematic breaks that only divide this question from the next; they are not rendered.
        package var dividerEnd: Int
    }
}
