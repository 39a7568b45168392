package import Diagnostics

/// What is to be said about one page.
package struct PageFindings: Sendable {
    /// The article that it shows; nil for a page that is made from several.
    package var source: String?
    /// Of its article, of the golden queries that must find it, of site.yaml and of the templates; sorted, with the
    /// severities of site.yaml.
    package var findings: [Finding] = []
    /// The claims of its article, in the order of their places.
    package var claims: [PageClaim] = []
    /// What is wrong elsewhere: errors first. Nil until all articles were checked.
    package var elsewhere: [Finding]?
    /// The languages that it has no translation for, by code.
    package var missingTranslations: [String] = []
    /// Whether it shows the default locale's text for want of a translation.
    package var isFallback = false

    package init() {}
}
