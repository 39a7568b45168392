import ArgumentParser
import KnowledgeBase

/// What `--kind` takes.
enum NewArticleKind: String, ExpressibleByArgument, CaseIterable {
    case article, faq, walkthrough

    var kind: ArticleKind {
        switch self {
        case .article: .article
        case .faq: .faq
        case .walkthrough: .walkthrough
        }
    }
}
