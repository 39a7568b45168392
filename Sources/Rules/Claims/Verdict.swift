internal import Prose

/// What the words of a claim say, held against the policy.
enum Verdict: Hashable, Sendable {
    /// What was read in the words.
    enum Said: Hashable, Sendable {
        case value(ProseValue)
        case polarity(isPositive: Bool)
        /// One of the wordings under `says`.
        case wording
    }

    case agrees(Said)
    /// A clause: `the words say 5～6営業日, expected 5～7営業日`.
    case differs(Said, String)
    /// The claim itself is not so, whatever the words are.
    case isFalse(Said?)
    /// A clause that says why nothing could be read.
    case unreadable(String)
    /// The policy computed nothing to compare with.
    case unknown

    var said: Said? {
        switch self {
        case .agrees(let said), .differs(let said, _): said
        case .isFalse(let said): said
        case .unreadable, .unknown: nil
        }
    }

    var isAgreement: Bool { if case .agrees = self { true } else { false } }
}
