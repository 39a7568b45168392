/// What `content/search.yaml` says.
struct SearchContent: Sendable {
    var queries: [GoldenQuery] = []
    /// By locale: groups of words that mean the same.
    var synonyms: [Int: [[String]]] = [:]
}
