package import Diagnostics
package import KnowledgeBase

/// Everything the check of policies and prose reads.
package struct RulesInput: Sendable {
    package let policies: PolicyEvaluation
    package var articles: [ArticleProse]
    package var options: RulesOptions

    package init(_ policies: PolicyEvaluation, articles: [ArticleProse], options: RulesOptions = RulesOptions()) {
        self.policies = policies
        self.articles = articles
        self.options = options
    }

    /// Reads and computes the policies.
    package init(
        files: [SourceText], articles: [ArticleProse], asOf: CalendarDate, options: RulesOptions = RulesOptions()
    ) {
        self.init(PolicyEvaluation(files, on: asOf), articles: articles, options: options)
    }

    package var files: [SourceText] { policies.files }

    /// The day whose facts are in force.
    package var asOf: CalendarDate { policies.asOf }
}
