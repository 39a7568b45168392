internal import KnowledgeBase

/// Pages that no article stands behind, one of each per locale.
enum GeneratedPage: String, CaseIterable {
    case tags, questions, search, claims

    /// From the site's root.
    func url(in locale: SiteLocale) -> String {
        locale.path.isEmpty ? rawValue + "/" : "\(locale.path)/\(rawValue)/"
    }
}
