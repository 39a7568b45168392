/// A sentence, and the marks in it that make it state a fact.
package struct Statement: Hashable, Sendable {
    package enum MarkKind: String, Hashable, Sendable {
        case number, date, name, normative
    }

    package struct Mark: Hashable, Sendable {
        package var kind: MarkKind
        /// UTF-8 bytes in the text that was given.
        package var range: Range<Int>
        package var words: String
    }

    /// UTF-8 bytes in the text that was given.
    package var range: Range<Int>
    package var text: String
    /// In order of place.
    package var marks: [Mark]

    /// A sentence without a mark needs no claim.
    package var statesFact: Bool { !marks.isEmpty }
}
