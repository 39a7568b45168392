/// The text of a landing page, rendered before what its cards count is known.
struct LandingBody: Sendable {
    var html: [UInt8]
    /// The names of the claims that it states, in the order of the text.
    var claims: [String]
}
