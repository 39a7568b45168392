internal import KnowledgeBase

/// Addresses at which a reader can change a page or say what is wrong with it, from the patterns in site.yaml.
enum EditLinks {
    static func edit(_ article: Article, _ context: SiteContext) -> String? {
        let pattern = context.configuration.editURL
        return pattern.isEmpty ? nil : fill(pattern, ["path": RelativeURL.encode(article.sourcePath)])
    }

    static func report(_ page: Page, _ context: SiteContext) -> String? {
        let pattern = context.configuration.reportURL
        guard !pattern.isEmpty else { return nil }
        let article = context.plan.article(of: page)
        return fill(
            pattern,
            [
                "path": RelativeURL.encodeComponent(article.sourcePath),
                "url": RelativeURL.encodeComponent(context.plan.absoluteURL(page.url)),
                "title": RelativeURL.encodeComponent(article.title),
            ])
    }

    private static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
        var result = pattern
        for (name, value) in values {
            result = result.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
        }
        return result
    }
}
