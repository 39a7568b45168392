internal import Diagnostics
internal import KnowledgeBase
internal import Search

/// An article made from a number: of one of the three kinds, half of them in English and half in Japanese.
struct GeneratedArticle {
    struct Section {
        var title: String
        var paragraphs: [String]
    }

    let index: Int
    let kind: ArticleKind
    let language: Vocabulary.Language
    let title: String
    let description: String
    let sections: [Section]

    init(_ index: Int, kind: ArticleKind? = nil) {
        var words = Vocabulary(seed: index)
        self.index = index
        self.kind = kind ?? ArticleKind.allCases[index % ArticleKind.allCases.count]
        let language: Vocabulary.Language = index / 3 % 2 == 0 ? .en : .ja
        self.language = language
        title = words.phrase(language)
        description = words.sentence(language)
        sections = (0..<8).map { _ in
            Section(
                title: words.phrase(language),
                paragraphs: (0..<2).map { _ in words.paragraph(language, sentences: 2) })
        }
    }

    /// Below the site's folder.
    var path: String { "content/\(language.rawValue)/part-\(index / 50)/\(index).md" }

    /// The file of the article.
    var markdown: String {
        var text = """
            ---
            title: "\(title)"
            description: "\(description)"
            kind: \(kind.rawValue)
            date: 2026-0\(1 + index % 9)-1\(index % 10)
            tags: [tag-\(index % 20), tag-\(index % 7)]
            ---

            \(description) **\(title)** and `code-\(index)`, see [the next](\(neighbour).md).


            """
        switch kind {
        case .article, .faq:
            for (number, section) in sections.enumerated() {
                text += "## \(section.title) {#part-\(number)}\n\n" + section.paragraphs.joined(separator: "\n\n")
                text += "\n\n"
            }
            text += "| Name | Value |\n| --- | --- |\n| \(title) | \(index) |\n\n"
        case .walkthrough:
            for (number, section) in sections.enumerated() {
                text += "\(number + 1). **\(section.title)**\n\n"
                for paragraph in section.paragraphs { text += "   \(paragraph)\n\n" }
            }
            text += "```sh\nmake site \(index)\n```\n"
        }
        return text
    }

    /// An article of the same folder and language, or this one.
    private var neighbour: Int {
        let other = index % 3 == 2 ? index : index + 1
        return other / 50 == index / 50 ? other : index
    }

    var source: SourceText { SourceText(path: path, bytes: Array(markdown.utf8)) }

    /// A record for its head and one for each section.
    var searchPage: SearchPage {
        let head = SearchRecord(title: title, body: Array(description.utf8), kind: .page)
        let parts = sections.enumerated().map { number, section in
            SearchRecord(
                anchor: "part-\(number)", title: section.title,
                body: Array(section.paragraphs.joined(separator: "\n").utf8), kind: .section)
        }
        return SearchPage(
            url: "\(language.rawValue)/part-\(index / 50)/\(index)/", title: title, records: [head] + parts)
    }
}
