extension Outline {
    /// One step of a walkthrough.
    package struct Step: Hashable, Sendable {
        package var number: Int
        /// The number as it is printed, such as `１０．`; for items of a list, `10.`.
        package var printedNumber: String
        /// `step-N`; in a second sequence of the page `step-2-N`, and so on.
        package var anchor: String
        /// A block, or an inline node where several steps share a paragraph, up to the next step.
        package var nodes: Range<Int>
        /// Bytes of text at the beginning that are the marker and the blanks after it; they are not rendered.
        package var markerLength: Int
        /// The strong words that it begins with, or its first sentence.
        package var title: String
        /// The first paragraph holds the title and nothing else.
        package var titleIsParagraph: Bool
        /// Nodes of its images.
        package var images: [Int]
    }

    /// Steps that count up, under one heading (or several, where the numbers go on).
    package struct StepSequence: Hashable, Sendable {
        /// The heading above, as an index into `headings`.
        package var heading: Int?
        package var steps: [Step]
        /// From the first step, or the list that it stands in, to the end of the last.
        package var nodes: Range<Int>
    }
}
