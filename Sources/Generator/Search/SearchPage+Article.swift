internal import KnowledgeBase
internal import Markdown
internal import Search

extension SearchPage {
    /// What a search can find of an article: the page itself, its sections, questions and steps.
    init(of document: ParsedArticle, page index: Int, plan: SitePlan) {
        let page = plan.pages[index]
        let article = document.article
        let texts = document.outline.sectionTexts(of: document.tree)
        self.init(url: RelativeURL.encode(page.url), title: article.title)
        let section = plan.sections[page.section]
        self.section = section.parent == nil ? "" : section.title
        tags = article.frontMatter.tags.map(\.value)
        records.reserveCapacity(texts.count + 1)
        let description = Array(article.frontMatter.description.utf8)
        records.append(SearchRecord(title: article.title, body: [], aside: description, kind: .page))
        for text in texts {
            if text.kind == .introduction {
                records[0].body = text.text
                if !text.code.isEmpty { records[0].aside += [0x0A] + text.code }
                continue
            }
            let kind: SearchKind =
                switch text.kind {
                case .question: .question
                case .step: .step
                case .section, .introduction: .section
                }
            records.append(
                SearchRecord(
                    anchor: RelativeURL.encodeComponent(text.anchor), title: text.heading, body: text.text,
                    aside: text.code, kind: kind))
        }
    }
}
