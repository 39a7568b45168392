internal import KnowledgeBase

/// A query and the page that it must find.
struct GoldenQuery: Sendable {
    var locale: Int
    var query: String
    /// Below the locale's folder, with its anchor: `ssl-certificates/faq/#renewal`.
    var page: Located<String>
    /// The lowest rank that will do.
    var within: Int
}
