internal import Diagnostics

/// One claim link of an article, with what it says.
struct Mention: Sendable {
    /// Indices into the articles, its passages, their blocks.
    var article: Int
    var passage: Int
    var block: Int
    var link: ClaimMention
    var words: ClaimWords
    /// Nil for a claim that no policy declares.
    var claim: PolicySet.ClaimID?
    var verdict = Verdict.unknown
}
