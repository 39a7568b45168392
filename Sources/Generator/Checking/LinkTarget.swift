/// Where a link of an article leads.
enum LinkTarget: Sendable, Equatable {
    /// Another site, a mail address, a telephone number: left as it is.
    case external
    /// A place on the page itself.
    case anchor(String)
    /// A page of the plan, and a place on it.
    case page(Int, fragment: String?, query: String?)
    /// A file of the content, by its path below the site's folder.
    case file(String, fragment: String?)
    /// Nothing: why, and what was probably meant.
    case nothing(reason: String, hint: String)
}
