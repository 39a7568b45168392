internal import Diagnostics
internal import Rules
internal import Search

/// What is kept of an article when its pages are written.
struct ArticleResult: Sendable {
    var article: Int
    var findings: [Finding] = []
    var anchors: [String] = []
    var pendingAnchors: [ArticleHooks.PendingAnchor] = []
    var usedFiles: Set<String> = []
    var questions: [QuestionGroup.Entry] = []
    var counts = ArticleCounts()
    var links = 0
    var images = 0
    /// By page: the texts of landing pages, which are finished when all other pages are known.
    var landingBodies: [Int: LandingBody] = [:]
    var searchPage: SearchPage?
    /// What the rules read of it; nil where the site has no policies.
    var prose: ArticleProse?
    /// Its part of `faq.json`: objects, separated by commas.
    var faqJSON: [UInt8] = []
    /// Its part of `site.json`: one object.
    var siteJSON: [UInt8] = []
}
