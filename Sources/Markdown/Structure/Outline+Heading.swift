extension Outline {
    /// A heading, and the section that it begins.
    package struct Heading: Hashable, Sendable {
        package var node: Int
        /// As written, 1...6.
        package var level: Int
        /// As rendered, 2...6: the page's title is its only h1. See `HeadingLevels`.
        package var renderedLevel: Int
        /// The words without the hand-written number.
        package var text: String
        /// The hand-written number as it is printed, such as `2.1.`, or empty.
        package var number: String
        /// Bytes of text at the beginning of the heading that are the number and the blanks after it.
        package var numberLength: Int
        package var anchor: String
        /// The anchor was given by `{#id}`.
        package var isExplicit: Bool
        /// The same in every translation: the explicit id, or the position among the headings (`~2.1`).
        package var key: String
        package var classes: [String]
        package var attributes: [Attribute]
        /// The heading stands in a quote, list or component: it has an anchor, but begins no section.
        package var isNested: Bool
        /// The heading above it, as an index into `headings`.
        package var parent: Int?
        package var hasSubheading: Bool
        /// After the heading up to the next heading of any level. Empty for a nested heading.
        package var content: Range<Int>
        /// From the heading to the end of its section, subsections included.
        package var section: Range<Int>

        /// The value of an attribute by its name.
        package func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
    }
}
