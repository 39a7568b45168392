/// Two places of one question that cannot both be true.
package struct SelfContradiction: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// "…対応しております。（対応しない例：…）"
        case exampleDenies
        /// One sentence and its negation.
        case oppositePolarity
        /// One sentence with two numbers.
        case differentNumbers
    }

    package struct Spot: Hashable, Sendable {
        /// Index of the block in the list that was given.
        package var block: Int
        /// UTF-8 bytes in that block.
        package var range: Range<Int>
        package var words: String
    }

    package var kind: Kind
    package var first: Spot
    package var second: Spot

    /// A headline without a period.
    package var summary: String {
        switch kind {
        case .exampleDenies: "“\(first.words)” is denied by its own example “\(second.words)”"
        case .oppositePolarity: "“\(first.words)” and “\(second.words)” say the opposite of each other"
        case .differentNumbers: "“\(first.words)” and “\(second.words)” give different numbers for one thing"
        }
    }
}
