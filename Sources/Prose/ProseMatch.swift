/// Whether words say what was expected.
package enum ProseMatch: Hashable, Sendable {
    case match
    /// A clause without a period, for the message: `the words say 5 to 6 business days`.
    case mismatch(String)

    package var isMatch: Bool { self == .match }
}
