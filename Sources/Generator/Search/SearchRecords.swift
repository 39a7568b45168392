internal import KnowledgeBase
internal import Markdown
internal import Search

/// What a search can find of an article: the page itself, its sections, questions and steps.
enum SearchRecords {
    /// The head first, then the parts in reading order.
    static func records(of document: ParsedArticle, page index: Int, plan: SitePlan) -> [SearchRecord] {
        let page = RelativeURL.encode(plan.pages[index].url)
        let article = document.article
        let texts = document.outline.sectionTexts(of: document.tree)
        var common = SearchRecord(page: page, pageTitle: article.title, title: article.title, body: [], kind: .page)
        let section = plan.sections[plan.pages[index].section]
        common.section = section.parent == nil ? "" : section.title
        common.tags = article.frontMatter.tags.map(\.value)
        var records = [common]
        records.reserveCapacity(texts.count + 1)
        records[0].aside = Array(article.frontMatter.description.utf8)
        for text in texts {
            if text.kind == .introduction {
                records[0].body = text.text
                if !text.code.isEmpty { records[0].aside += [0x0A] + text.code }
                continue
            }
            var record = common
            record.anchor = RelativeURL.encodeComponent(text.anchor)
            record.title = text.heading
            record.body = text.text
            record.aside = text.code
            record.kind =
                switch text.kind {
                case .question: .question
                case .step: .step
                case .section, .introduction: .section
                }
            records.append(record)
        }
        return records
    }
}
