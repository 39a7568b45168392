package import KnowledgeBase

/// The text of a new article: front matter, and a beginning to write over.
package enum NewArticle {
    /// - Parameters:
    ///   - title: Any text; nil for one made from the path.
    ///   - path: Below the site's folder, such as `content/en/billing/faq.md`.
    ///   - language: The language tag of its locale.
    package static func file(
        path: String, title: String?, kind: ArticleKind, isDraft: Bool, language: String
    ) -> ScaffoldFile {
        let words = StarterText.of(language)
        let body =
            switch kind {
            case .faq: words.newQuestions
            case .walkthrough: words.newSteps
            case .article: words.articleBody
            }
        var text = "---\ntitle: \(YAMLText.value(title ?? defaultTitle(of: path)))\n"
        if kind != .article { text += "kind: \(kind.rawValue)\n" }
        if isDraft { text += "draft: true\n" }
        return ScaffoldFile(path: path, text: text + "---\n\n" + body + "\n")
    }

    /// `content/en/reset-password.md` gives `Reset password`; a landing page is named after its folder.
    static func defaultTitle(of path: String) -> String {
        var parts = path.split(separator: "/").map { String($0) }
        let name = parts.popLast().map { $0.split(separator: ".").first.map { String($0) } ?? $0 } ?? path
        let stem = name == "index" ? parts.last ?? name : name
        if stem.lowercased() == "faq" { return "FAQ" }
        let words = stem.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
