internal import Diagnostics

/// An address that a page had before.
struct Redirect: Sendable {
    /// The file to write, from the site's root: `old/faq/index.html`.
    var path: String
    /// The old address as readers ask for it, from the site's root.
    var url: String
    /// An index into the plan's pages.
    var page: Int
    var place: Place
}
