/// One file of a built site.
package struct SiteFile: Sendable, Hashable {
    /// From the site's root, `/` between its parts.
    package let path: String
    /// In bytes.
    package let size: Int
    package let role: FileRole
}
