/// A changed text for the check of the check: a finding must notice it.
package struct Mutation: Hashable, Sendable {
    /// What was changed, without a period: `7 → 8`.
    package var change: String
    /// The whole text with the change in it; never equal to the original.
    package var text: String
    /// UTF-8 bytes of the original that were replaced.
    package var range: Range<Int>
}
