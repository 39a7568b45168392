internal import KnowledgeBase
internal import Templates

/// Pages made of what other pages say: sections, tags, all questions, search.
struct ListingPages {
    let layout: PageLayout

    var context: SiteContext { layout.context }
    var plan: SitePlan { context.plan }

    // MARK: Cards

    /// A card for a page, as the page at `url` shows it.
    func card(_ index: Int, from url: String, counts: [ArticleCounts]) throws -> [UInt8] {
        let page = plan.pages[index]
        let article = plan.articles[page.article]
        let strings = context.strings[page.locale]
        let count = counts[page.article]
        let countText: String? =
            switch article.kind {
            case .faq: count.questions > 0 ? strings.plural("counts.questions", count: count.questions) : nil
            case .walkthrough: count.steps > 0 ? strings.plural("counts.steps", count: count.steps) : nil
            case .article: nil
            }
        return try context.libraries[page.locale].render(
            "partials/card",
            [
                "href": .text(context.link(from: url, to: page.url)), "label": .text(article.title),
                "note": article.frontMatter.description.isEmpty ? .none : .text(article.frontMatter.description),
                "count": .optional(countText),
                "kindLabel": article.kind == .article ? .none : .text(strings["kinds.\(article.kind.rawValue)"]),
            ])
    }

    func card(section index: Int, from url: String) throws -> [UInt8] {
        let section = plan.sections[index]
        let description = section.landing.map { plan.article(of: plan.pages[$0]).frontMatter.description } ?? ""
        let strings = context.strings[section.locale]
        return try context.libraries[section.locale].render(
            "partials/card",
            [
                "href": .text(context.link(from: url, to: section.url)), "label": .text(section.title),
                "note": description.isEmpty ? .none : .text(description),
                "count": .text(strings.plural("counts.articles", count: pageCount(below: index))),
                "kindLabel": .none,
            ])
    }

    /// All pages of a section and of those below it; landing pages are not counted.
    private func pageCount(below index: Int) -> Int {
        let section = plan.sections[index]
        return section.pages.count + section.subsections.reduce(0) { $0 + pageCount(below: $1) }
    }

    // MARK: Pages

    /// The landing page of a section that has no `index.md`.
    func section(_ index: Int, counts: [ArticleCounts]) throws -> OutputFile {
        let section = plan.sections[index]
        let breadcrumbs = Breadcrumbs(context, section: index, isLanding: true)
        let content: [UInt8]
        let isHome = section.parent == nil
        if isHome {
            content = try home(section.locale, page: nil, body: nil, counts: counts)
        } else {
            content = try sectionContent(
                index, page: nil, body: nil, breadcrumbs: breadcrumbs, notices: nil, counts: counts)
        }
        let navigation = isHome ? nil : try layout.navigation(ofSection: index)
        return try file(
            kind: isHome ? "home" : "section", locale: section.locale, url: section.url, title: section.title,
            alternates: alternates(ofSection: index), breadcrumbs: breadcrumbs, navigation: navigation, content: content
        )
    }

    /// The main column of a section's landing page.
    func sectionContent(
        _ index: Int, page: Page?, body: [UInt8]?, breadcrumbs: Breadcrumbs, notices: [UInt8]?, counts: [ArticleCounts]
    ) throws -> [UInt8] {
        let section = plan.sections[index]
        let article = page.map { plan.article(of: $0) }
        let sections = try section.subsections.flatMap { try card(section: $0, from: section.url) }
        let articles = try section.pages.flatMap { try card($0, from: section.url, counts: counts) }
        let description = article?.frontMatter.description ?? ""
        return try context.libraries[section.locale].render(
            "pages/section",
            [
                "breadcrumbs": .raw(try breadcrumbs.html(context, locale: section.locale, from: section.url)),
                "title": .text(section.title), "textAttributes": .raw(textAttributes(page)),
                "lead": description.isEmpty ? .none : .text(description), "facts": .none,
                "notices": .optionalRaw(notices),
                "body": .optionalRaw(body), "sections": sections.isEmpty ? .none : .raw(sections),
                "articles": articles.isEmpty ? .none : .raw(articles),
                "editURL": .optional(article.flatMap { EditLinks.edit($0, context) }),
                "reportURL": .optional(page.flatMap { EditLinks.report($0, context) }),
            ])
    }

    /// The main column of a locale's home page.
    func home(
        _ locale: Int, page: Page?, body: [UInt8]?, notices: [UInt8]? = nil, counts: [ArticleCounts]
    ) throws -> [UInt8] {
        let root = plan.sections[plan.rootSections[locale]]
        let strings = context.strings[locale]
        let sections =
            try root.subsections.flatMap { try card(section: $0, from: root.url) }
            + root.pages.flatMap { try card($0, from: root.url, counts: counts) }
        let dated = plan.pageRanges[locale].compactMap { index -> (Int, CalendarDate)? in
            let page = plan.pages[index]
            guard !page.isFallback, !page.isLanding else { return nil }
            let frontMatter = plan.articles[page.article].frontMatter
            return (frontMatter.updated ?? frontMatter.date).map { (index, $0) }
        }
        let recent = dated.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(5).map { index, date -> View in
            [
                "href": .text(context.link(from: root.url, to: plan.pages[index].url)),
                "label": .text(plan.article(of: plan.pages[index]).title), "date": .text(strings.date(date)),
                "datetime": .text(date.description),
            ]
        }
        let article = page.map { plan.article(of: $0) }
        let lead = article?.frontMatter.description ?? context.configuration.description[plan.locales[locale].code]
        let questions =
            context.hasQuestions[locale]
            ? context.link(from: root.url, to: GeneratedPage.questions.url(in: plan.locales[locale])) : nil
        return try context.libraries[locale].render(
            "pages/home",
            [
                "title": .text(article?.title ?? context.siteTitle(locale)), "lead": lead.isEmpty ? .none : .text(lead),
                "body": .optionalRaw(body), "textAttributes": .raw(textAttributes(page)),
                "notices": .optionalRaw(notices),
                "hasSearch": .flag(context.hasSearch), "sections": sections.isEmpty ? .none : .raw(sections),
                "hasRecent": .flag(!recent.isEmpty), "recent": .list(recent),
                "questionsURL": .optional(questions), "summary": .optionalRaw(checkedSummary(locale, from: root.url)),
            ])
    }

    /// The pages of a locale's tags, and the list of all of them. Empty where there are none.
    func tags(_ locale: Int, counts: [ArticleCounts]) throws -> [OutputFile] {
        let groups = plan.tags[locale]
        guard !groups.isEmpty else { return [] }
        let strings = context.strings[locale]
        let tagsURL = GeneratedPage.tags.url(in: plan.locales[locale])
        let home = Breadcrumbs(context, section: plan.rootSections[locale], isLanding: false)
        var files: [OutputFile] = []
        let list = groups.map { group -> View in
            [
                "href": .text(context.link(from: tagsURL, to: tagsURL + group.slug + "/")), "label": .text(group.name),
                "count": .text(strings.number(group.pages.count)),
            ]
        }
        let content = try context.libraries[locale].render(
            "pages/tags",
            [
                "title": .text(strings["tags.all"]), "tags": .list(list),
                "breadcrumbs": .raw(try home.html(context, locale: locale, from: tagsURL)),
            ])
        files.append(
            try file(
                kind: "tags", locale: locale, url: tagsURL, title: strings["tags.all"],
                alternates: alternates(of: .tags), breadcrumbs: home, navigation: nil, content: content))
        for group in groups {
            files.append(try tag(group, locale: locale, tagsURL: tagsURL, home: home, counts: counts))
        }
        return files
    }

    private func tag(
        _ group: TagGroup, locale: Int, tagsURL: String, home: Breadcrumbs, counts: [ArticleCounts]
    ) throws -> OutputFile {
        let strings = context.strings[locale]
        let url = tagsURL + group.slug + "/"
        let title = strings.format("tag.title", ["tag": group.name])
        let content = try context.libraries[locale].render(
            "pages/tag",
            [
                "title": .text(title), "countText": .text(strings.plural("counts.articles", count: group.pages.count)),
                "articles": .raw(try group.pages.flatMap { try card($0, from: url, counts: counts) }),
                "tagsURL": .text(context.link(from: url, to: tagsURL)),
                "breadcrumbs": .raw(try home.html(context, locale: locale, from: url)),
            ])
        let alternates = plan.locales.indices.map { other in
            plan.tags[other].contains { $0.slug == group.slug }
                ? GeneratedPage.tags.url(in: plan.locales[other]) + group.slug + "/" : self.alternates(of: .tags)[other]
        }
        return try file(
            kind: "tag", locale: locale, url: url, title: title, alternates: alternates, breadcrumbs: home,
            navigation: nil,
            content: content)
    }

    /// All questions of a locale, by article: the way to each answer without search.
    func questions(_ locale: Int, _ groups: [QuestionGroup]) throws -> OutputFile? {
        guard context.hasQuestions[locale] else { return nil }
        let strings = context.strings[locale]
        let url = GeneratedPage.questions.url(in: plan.locales[locale])
        let home = Breadcrumbs(context, section: plan.rootSections[locale], isLanding: false)
        let views = groups.map { group -> View in
            let page = plan.pages[group.page]
            let target = context.link(from: url, to: page.url)
            var items = ""
            for question in group.questions {
                items +=
                    #"<li><a href="\#(Markup.escape(target + "#" + RelativeURL.encodeComponent(question.anchor)))">"#
                items += Markup.escape(question.text) + "</a></li>"
            }
            return [
                "label": .text(plan.article(of: page).title), "href": .text(target),
                "questions": .raw("<ol>\(items)</ol>"),
            ]
        }
        let count = groups.reduce(0) { $0 + $1.questions.count }
        let content = try context.libraries[locale].render(
            "pages/questions",
            [
                "title": .text(strings["questions.title"]), "groups": .list(views),
                "questionCount": .text(strings.plural("counts.questions", count: count)),
                "breadcrumbs": .raw(try home.html(context, locale: locale, from: url)),
            ])
        return try file(
            kind: "questions", locale: locale, url: url, title: strings["questions.title"],
            alternates: alternates(of: .questions), breadcrumbs: home, navigation: nil, content: content)
    }

    /// The page that search results can be shared from.
    func search(_ locale: Int) throws -> OutputFile {
        let url = GeneratedPage.search.url(in: plan.locales[locale])
        let title = context.strings[locale]["search.title"]
        let target =
            context.hasQuestions[locale] ? GeneratedPage.questions.url(in: plan.locales[locale]) : context.home(locale)
        let content = try context.libraries[locale].render(
            "pages/search", ["title": .text(title), "questionsURL": .text(context.link(from: url, to: target))])
        return try file(
            kind: "search", locale: locale, url: url, title: title, alternates: alternates(of: .search),
            breadcrumbs: Breadcrumbs(context, section: plan.rootSections[locale], isLanding: true), navigation: nil,
            content: content)
    }

    // MARK: Parts

    private func textAttributes(_ page: Page?) -> String {
        guard let page, page.isFallback else { return "" }
        return " " + context.languageAttributes(plan.article(of: page).locale)
    }

    func alternates(of generated: GeneratedPage) -> [String] {
        plan.locales.indices.map { locale in
            let exists =
                switch generated {
                case .tags: !plan.tags[locale].isEmpty
                case .questions: context.hasQuestions[locale]
                case .search: true
                case .claims: context.rules.hasPolicies
                }
            return exists ? generated.url(in: plan.locales[locale]) : context.home(locale)
        }
    }

    private func alternates(ofSection index: Int) -> [String] {
        let section = plan.sections[index]
        return plan.locales.indices.map { locale in
            plan.sectionByPath[locale][section.path].map { plan.sections[$0].url } ?? context.home(locale)
        }
    }

    func file(
        kind: String, locale: Int, url: String, title: String, alternates: [String], breadcrumbs: Breadcrumbs,
        navigation: [UInt8]?, content: [UInt8]
    ) throws -> OutputFile {
        var metadata = Metadata(
            title: title, siteTitle: context.siteTitle(locale), url: url, language: plan.locales[locale].languageTag)
        if !plan.configuration.baseURL.isEmpty, !breadcrumbs.entries.isEmpty {
            metadata.structuredData = [
                StructuredData(plan: plan).breadcrumbs(breadcrumbs.entries, title: title, url: url)
            ]
        }
        let parts = PageLayout.Parts(
            kind: kind, locale: locale, url: url, metadata: metadata, alternates: alternates, navigation: navigation,
            outline: nil, content: content)
        return OutputFile(SitePlan.outputPath(of: url), try layout.html(parts))
    }
}
