internal import JSON
internal import KnowledgeBase
internal import Markdown

/// The parts of `site.json` and `faq.json` that come from one article.
struct ContentGraph {
    let plan: SitePlan

    /// One object of `articles` in `site.json`.
    func article(_ document: ParsedArticle, page index: Int, links: [Int]) -> [UInt8] {
        let page = plan.pages[index]
        let frontMatter = document.article.frontMatter
        var json = JSONWriter()
        json.object { json in
            json.member("source", document.article.sourcePath)
            json.member("url", page.url)
            json.member("locale", plan.locales[page.locale].code)
            json.member("kind", document.article.kind.rawValue)
            json.member("title", document.article.title)
            if !frontMatter.description.isEmpty { json.member("description", frontMatter.description) }
            json.member("section", plan.sections[page.section].path)
            json.member("date", ifPresent: frontMatter.date?.description)
            json.member("updated", ifPresent: frontMatter.updated?.description)
            json.member("reviewBy", ifPresent: frontMatter.reviewBy?.value.description)
            json.member("validUntil", ifPresent: frontMatter.validUntil?.value.description)
            if !frontMatter.tags.isEmpty { json.member("tags", texts: frontMatter.tags.map(\.value)) }
            if !frontMatter.authors.isEmpty { json.member("authors", texts: frontMatter.authors) }
            if !plan.isIndexed(index) { json.member("noindex", true) }
            append(translationsOf: index, to: &json)
            append(document.outline, to: &json)
            let targets = Set(links).sorted()
            if !targets.isEmpty { json.member("links", texts: targets.map { plan.pages[$0].url }) }
        }
        return json.bytes
    }

    private func append(translationsOf index: Int, to json: inout JSONWriter) {
        let others = plan.translations(of: index).filter { $0.page != index }
        guard !others.isEmpty else { return }
        json.key("translations")
        json.object { json in
            for other in others { json.member(plan.locales[other.locale].code, plan.pages[other.page].url) }
        }
    }

    private func append(_ outline: Outline, to json: inout JSONWriter) {
        let headings = outline.headings.filter { !$0.isNested }
        if !headings.isEmpty {
            json.key("headings")
            json.array { json in
                for heading in headings {
                    json.object { json in
                        json.member("id", heading.anchor)
                        json.member("level", heading.renderedLevel)
                        json.member("text", heading.text)
                    }
                }
            }
        }
        if !outline.questions.isEmpty {
            json.key("questions")
            json.array { json in
                for question in outline.questions {
                    json.object { json in
                        json.member("id", question.anchor)
                        json.member("text", question.text)
                    }
                }
            }
        }
        let steps = outline.sequences.flatMap(\.steps)
        guard !steps.isEmpty else { return }
        json.key("steps")
        json.array { json in
            for step in steps {
                json.object { json in
                    json.member("id", step.anchor)
                    json.member("number", step.number)
                    json.member("title", step.title)
                }
            }
        }
    }

    /// The article's questions as objects of `questions` in `faq.json`, with commas between them.
    func questions(
        _ answers: [(text: String, anchor: String, html: [UInt8])], _ document: ParsedArticle, page: Page
    ) -> [UInt8] {
        var json = JSONWriter()
        for (question, answer) in zip(document.outline.questions, answers) {
            let url = page.url + "#" + RelativeURL.encodeComponent(answer.anchor)
            json.object { json in
                json.member("id", answer.anchor)
                json.member("url", plan.absoluteURL(page.url) + "#" + RelativeURL.encodeComponent(answer.anchor))
                json.member("path", url)
                json.member("article", document.article.title)
                json.member("question", answer.text)
                json.key("text")
                json.value(utf8: document.outline.answerText(question, of: document.tree))
                json.key("html")
                json.value(utf8: answer.html)
            }
        }
        return json.bytes
    }
}
