internal import KnowledgeBase
internal import Markdown
internal import Search

/// What a search can find of an article: the page itself, its sections, questions and steps.
enum SearchRecords {
    /// The head first, then the parts in reading order.
    static func records(of document: ParsedArticle, page index: Int, plan: SitePlan) -> [SearchRecord] {
        let page = plan.pages[index]
        let article = document.article
        let url = RelativeURL.encode(page.url)
        let section = plan.sections[page.section]
        let tags = article.frontMatter.tags.map(\.value)
        var head = SearchRecord(
            url: url, pageTitle: article.title, title: article.title, body: "", aside: article.frontMatter.description,
            kind: .page)
        var parts: [SearchRecord] = []
        for text in document.outline.sectionTexts(of: document.tree) {
            let body = String(decoding: text.text, as: UTF8.self)
            let code = String(decoding: text.code, as: UTF8.self)
            if text.kind == .introduction {
                head.body = body
                if !code.isEmpty { head.aside += "\n" + code }
                continue
            }
            let kind: SearchKind =
                switch text.kind {
                case .question: .question
                case .step: .step
                case .section, .introduction: .section
                }
            parts.append(
                SearchRecord(
                    url: url + "#" + RelativeURL.encodeComponent(text.anchor), pageTitle: article.title,
                    title: text.heading,
                    body: body, aside: code, kind: kind))
        }
        return ([head] + parts).map { record in
            var record = record
            record.tags = tags
            record.section = section.parent == nil ? "" : section.title
            return record
        }
    }
}
