/// Where a link leads.
package struct ResolvedLink: Sendable {
    /// A URL, not escaped for HTML. Characters that a URL cannot hold are percent-encoded when it is written.
    package var href: String
    /// Further attributes as markup, each with a blank before it, such as ` rel="nofollow"`.
    package var attributes: String

    package init(href: String, attributes: String = "") {
        self.href = href
        self.attributes = attributes
    }
}
