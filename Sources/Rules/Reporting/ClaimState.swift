/// Where a claim stands.
package enum ClaimState: String, Hashable, Sendable, CaseIterable {
    case holds
    /// The words, or the claim itself, differ from what the policy computes.
    case broken
    /// Its policy is past its review day.
    case stale
    /// Its words cannot be read, or nothing could be computed.
    case unreadable
    /// Marked so in the policy, with a reason and a day.
    case knownFalse = "known-false"
}
