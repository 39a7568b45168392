package import Diagnostics

/// One entry of `navigation:` in site.yaml: a folder or page of the content, or an address elsewhere.
package struct NavigationEntry: Sendable {
    package enum Target: Sendable, Hashable {
        /// A path below a locale's folder: `ssl-certificates` or `glossary.md`.
        case content(String)
        case external(String)
    }

    package var target: Target
    /// Empty: the title of what it leads to.
    package var title: LocalizedText
    package var place: Place

    package init(target: Target, title: LocalizedText, place: Place) {
        self.target = target
        self.title = title
        self.place = place
    }
}
