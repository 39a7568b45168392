/// A value found in words, and exactly where.
package struct Reading: Hashable, Sendable {
    package var value: ProseValue
    /// UTF-8 bytes in the text that was given.
    package var range: Range<Int>
    /// The words of `range`.
    package var words: String
    /// "about 5", "5日程度".
    package var isApproximate = false
    /// "one certificate", "一个证书", "一度": a number that is more often an article than a fact.
    package var isArticleLike = false
    /// Other units that the same word can mean: `¥` is JPY or CNY.
    package var otherUnits: [ProseUnit] = []
    /// Members of a list of names that no name of the policy covers.
    package var unknownNames: [String] = []
    package var parts: [ReadingPart] = []
}
