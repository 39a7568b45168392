package import Diagnostics

/// A place on a page that states a claim, and what the rules make of it.
package struct PageClaim: Sendable, Equatable {
    package var id: String
    package var policy: String
    package var place: Place
    package var words: String
    /// `holds`, `broken`, `stale`, `unreadable` or `known-false`.
    package var state: String
    /// Why it is not `holds`: a clause; empty otherwise.
    package var reason: String
    /// What was read in the words; empty where nothing was.
    package var said: String
    /// What the policy computed, as an expression writes it.
    package var computed: String
    /// Where the policy declares it.
    package var declaration: Place
}
