import Diagnostics
import Foundation
import KnowledgeBase
import Rules

/// The policies and articles of the knowledge base that comes with the project.
struct BundledContent {
    static let locales = ["ja", "en", "zh-CN"]

    var input: RulesInput

    /// - Parameter replacing: a mistake: in the file of this path these words by others.
    /// - Returns: nil where the content folder is absent, or the words are not in the file.
    init?(asOf: String = "2026-11-23", replacing mistake: (path: String, words: String, by: String)? = nil) {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        guard let day = CalendarDate(asOf) else { return nil }
        func text(_ path: String) -> String? {
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
            guard let mistake, mistake.path == path else { return text }
            return text.contains(mistake.words) ? text.replacing(mistake.words, with: mistake.by) : nil
        }
        var files: [SourceText] = []
        for name in ["ssl-certificates", "tls-lifetimes"] {
            let path = "content/policies/\(name).yaml"
            if let policy = text(path) { files.append(SourceText(path: path, bytes: Array(policy.utf8))) }
        }
        guard !files.isEmpty else { return nil }
        var articles: [ArticleProse] = []
        for locale in Self.locales {
            for (group, name) in ["faq", "application"].enumerated() {
                let path = "content/\(locale)/ssl-certificates/\(name).md"
                guard let markdown = text(path) else { return nil }
                articles.append(
                    MarkdownFixture.article(
                        markdown, locale: locale, path: path, url: "\(locale)/ssl-certificates/\(name)/", group: group,
                        isFAQ: name == "faq"))
            }
        }
        input = RulesInput(
            files: files, articles: articles, asOf: day,
            options: RulesOptions(
                coverageFloor: 100, covers: Set(Passage.Kind.allCases), locales: Self.locales))
    }
}
