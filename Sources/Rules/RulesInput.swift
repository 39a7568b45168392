package import Diagnostics
package import KnowledgeBase

/// Everything the check of policies and prose reads.
package struct RulesInput: Sendable {
    /// All files below `content/policies`: policies (YAML), and the files of facts that they name.
    package var files: [SourceText]
    package var articles: [ArticleProse]
    /// The day whose facts are in force.
    package var asOf: CalendarDate
    package var options: RulesOptions

    package init(
        files: [SourceText], articles: [ArticleProse], asOf: CalendarDate, options: RulesOptions = RulesOptions()
    ) {
        self.files = files
        self.articles = articles
        self.asOf = asOf
        self.options = options
    }
}
