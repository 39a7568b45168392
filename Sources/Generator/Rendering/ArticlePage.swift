internal import KnowledgeBase
internal import Markdown
internal import Templates

/// Composes the page of an article: main column, contents list, metadata.
struct ArticlePage {
    let context: SiteContext
    let layout: PageLayout
    let document: ParsedArticle
    /// The list of its headings, the same on all its pages.
    let contents: [UInt8]?
    /// An index into the plan's pages.
    let index: Int

    private var plan: SitePlan { context.plan }
    private var page: Page { plan.pages[index] }
    private var article: Article { document.article }
    private var strings: UIStrings { context.strings[page.locale] }

    func html(body: [UInt8], answers: [(text: String, anchor: String, html: [UInt8])]) throws -> [UInt8] {
        let trail = try layout.trail(section: page.section)
        let content = try mainColumn(body: body, trail: trail)
        let alternates = PageAlternates(context, page: index)
        var metadata = PageMetadata(context: context, index: index, alternates: alternates).metadata
        if !plan.configuration.baseURL.isEmpty, !page.isFallback {
            metadata.structuredData = structuredData(answers, trail: trail)
        }
        return try layout.html(
            PageLayout.Parts(
                kind: article.kind.rawValue, locale: page.locale, url: page.url, metadata: metadata,
                alternates: alternates.addresses, navigation: try layout.navigation(for: index),
                outline: contents, textAttributes: textAttributes, content: content))
    }

    // MARK: Main column

    private func mainColumn(body: [UInt8], trail: PageTrail) throws -> [UInt8] {
        let library = context.libraries[page.locale]
        let tags = page.isFallback ? [] : article.frontMatter.tags
        let description = article.frontMatter.description
        var view: View = [
            "breadcrumbs": .raw(trail.html),
            "title": .text(article.title), "textAttributes": .raw(textAttributes),
            "lead": description.isEmpty ? .none : .text(description),
            "notices": .optionalRaw(
                try PageNotices(context: context, index: index, claims: document.outline.claims.map(\.id)).html()),
            "facts": .optionalRaw(facts()), "body": .raw(body), "hasTags": .flag(!tags.isEmpty),
            "tags": .list(tagLinks(tags.map(\.value))), "editURL": .optional(EditLinks.edit(article, context)),
            "reportURL": .optional(EditLinks.report(page, context)), "previous": neighbour(-1), "next": neighbour(1),
        ]
        switch article.kind {
        case .article: break
        case .faq:
            view.add("questionList", .optionalRaw(QuestionList(document, marks: context.rules.marks).html()))
            view.add(
                "questionCount", .text(strings.plural("counts.questions", count: document.outline.questions.count)))
        case .walkthrough:
            view.add("before", .none)
        }
        return try library.render("pages/\(article.kind.rawValue)", view)
    }

    private var textAttributes: String {
        page.isFallback ? " " + context.languageAttributes(article.locale) : ""
    }

    private func tagLinks(_ tags: [String]) -> [View] {
        let root = GeneratedPage.tags.url(in: plan.locales[page.locale])
        return tags.compactMap { tag in
            let slug = Slug.make(tag)
            guard let group = plan.tags[page.locale].first(where: { $0.slug == slug }) else { return nil }
            return ["href": .text(context.link(from: page.url, to: root + slug + "/")), "label": .text(group.name)]
        }
    }

    private func neighbour(_ offset: Int) -> ViewValue {
        let range = plan.pageRanges[page.locale]
        guard range.contains(index + offset) else { return .none }
        let target = plan.pages[index + offset]
        return .list([
            [
                "href": .text(context.link(from: page.url, to: target.url)),
                "label": .text(plan.article(of: target).title),
            ]
        ])
    }

    private func facts() -> String? {
        var items: [String] = []
        let frontMatter = article.frontMatter
        if let updated = frontMatter.updated {
            items.append(fact("updated", updated))
        } else if let date = frontMatter.date {
            items.append(fact("published", date))
        }
        if !frontMatter.authors.isEmpty {
            items.append(fact("authors", ["names": Markup.escape(strings.list(frontMatter.authors))]))
        }
        if article.kind == .walkthrough {
            let steps = document.outline.sequences.reduce(0) { $0 + $1.steps.count }
            if steps > 0 {
                let words = Markup.escape(strings.plural("counts.steps", count: steps))
                items.append(#"<li class="fact-steps">\#(words)</li>"#)
            }
        }
        return items.isEmpty ? nil : items.joined()
    }

    private func fact(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
        #"<li class="fact-\#(name)">\#(strings.html("facts.\(name)", values))</li>"#
    }

    /// Many articles share a day, and all of a locale's its words.
    private func fact(_ name: String, _ date: CalendarDate) -> String {
        context.dateFacts.value(for: SiteContext.DateFact(name: name, date: date, locale: page.locale)) {
            let time = #"<time datetime="\#(date)">\#(Markup.escape(strings.date(date)))</time>"#
            return fact(name, ["date": time])
        }
    }

    // MARK: Structured data

    private func structuredData(
        _ answers: [(text: String, anchor: String, html: [UInt8])], trail: PageTrail
    ) -> [[UInt8]] {
        let data = StructuredData(plan: plan)
        var result = [
            data.breadcrumbs(after: trail.items, count: trail.count, title: article.title, url: page.url)
        ]
        if !answers.isEmpty { result.append(data.faq(answers, page: page)) }
        let steps = document.outline.sequences.flatMap(\.steps)
        if !steps.isEmpty {
            result.append(data.howTo(steps.map(howToStep), page: page))
        } else if answers.isEmpty {
            result.append(data.article(page))
        }
        return result
    }

    private func howToStep(_ step: Outline.Step) -> (title: String, anchor: String, text: [UInt8], images: [String]) {
        var text: [UInt8] = []
        PlainText.append(step.nodes, of: document.tree, skipping: step.markerLength, to: &text)
        let images = step.images.compactMap { node -> String? in
            let destination = document.tree.string(document.tree.nodes[node].literal)
            let local =
                context.configuration.imageRewrites.first { destination.hasPrefix($0.from) }
                .map { $0.to + destination.dropFirst($0.from.count) } ?? destination
            guard let path = RelativeURL.decode(local) else { return nil }
            return context.resolver.image(path, of: article).map { MediaPaths.output(of: $0) }
        }
        return (step.title, step.anchor, text, images)
    }
}
