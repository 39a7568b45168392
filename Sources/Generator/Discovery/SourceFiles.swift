package import Diagnostics

/// What was found below a site's folder, each list in the order of its paths' bytes.
package struct SourceFiles: Sendable {
    package struct ArticleFile: Sendable, Hashable {
        package var locale: Int
        /// Below the site's folder.
        package var path: String
        /// Below the locale's folder, with its ending.
        package var contentPath: String
    }

    package var articles: [ArticleFile] = []
    /// Images and downloads: beside the articles and below `content/assets`. Paths below the site's folder.
    package var media: [String] = []
    /// Below `content/static`. Paths below the site's folder.
    package var statics: [String] = []
    /// Below `content/policies`: policies, and files of facts beside them.
    package var policies: [String] = []
    /// Whether there is a `content/search.yaml`.
    package var hasSearchFile = false
    package var findings: [Finding] = []
}
