internal import Prose

/// The words that one claim link wraps.
struct ClaimWords: Hashable, Sendable {
    var text: String
    /// What follows them, where a unit may stand.
    var after: String
    var locale: String
}
