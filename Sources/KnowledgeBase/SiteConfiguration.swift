/// What site.yaml says.
package struct SiteConfiguration: Sendable {
    package var title = LocalizedText("")
    package var description = LocalizedText("")
    /// Absolute, with a slash at its end. Empty where site.yaml has none: then nothing that needs it is written.
    package var baseURL = ""
    /// In the order of site.yaml; never empty.
    package var locales: [SiteLocale] = []
    /// An index into `locales`.
    package var defaultLocale = 0
    package var navigation: [NavigationEntry] = []
    package var checks = CheckSeverities()
    package var imageRewrites: [ImageRewrite] = []
    package var allowsRawHTML = false
    /// Headings that open a list of questions, besides the built-in ones.
    package var faqHeadings: [String] = []
    /// With `{path}` for the article's path below the site's folder. Empty: no edit link.
    package var editURL = ""
    /// With `{path}`, `{url}` and `{title}`. Empty: no report link.
    package var reportURL = ""
    /// The percentage of fact-stating sentences that claims must cover; nil for no floor.
    package var coverageFloor: Int?
    /// Targets of `publish:` in the order of site.yaml, as they are written: whoever publishes understands them.
    package var publish: [PublishSettings] = []
    package var params: [(key: String, value: String)] = []

    package init() {}
}
