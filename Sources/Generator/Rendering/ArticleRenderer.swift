internal import Diagnostics
internal import FileSystem
internal import KnowledgeBase
internal import Markdown
internal import Rules
internal import Search
internal import Templates

/// Takes one article from its file to its pages: read → parse → check → render → write.
///
/// Shared by all threads; holds nothing that changes but the layout's store of shared parts.
struct ArticleRenderer: Sendable {
    let context: SiteContext
    let layout: PageLayout
    let images: ImageCatalog
    let tree: any FileTree
    let sink: any OutputSink
    private let parser = MarkdownParser()

    init(context: SiteContext, layout: PageLayout, images: ImageCatalog, tree: any FileTree, sink: any OutputSink) {
        self.context = context
        self.layout = layout
        self.images = images
        self.tree = tree
        self.sink = sink
    }

    private var plan: SitePlan { context.plan }

    /// - Parameter wanted: The pages to write; nil for all. What is kept of the article is the same whichever are
    ///   written.
    /// - Throws: `FileError` where a page cannot be written.
    func process(_ index: Int, writing wanted: Set<Int>? = nil) throws -> ArticleResult {
        let article = plan.articles[index]
        var result = ArticleResult(article: index)
        let source: SourceText
        do {
            source = SourceText(path: article.sourcePath, bytes: try tree.read(article.sourcePath))
        } catch {
            result.findings = [
                Finding(
                    .changedDuringBuild, at: Place(path: article.sourcePath),
                    "the article could be read before and cannot be now: \(error.reason)", fix: "Build again.")
            ]
            return result
        }
        result.findings = TextCheck.findings(in: source)
        guard result.findings.isEmpty, let first = plan.pagesOfArticle[index].first else { return result }
        let document = parse(source, article)
        result.findings += document.findings
        let body = render(document, as: plan.pages[first])
        let answers = answers(document, on: plan.pages[first])
        note(body, answers, document, page: first, in: &result)
        let contents = ContentsList(document).html()
        for page in plan.pagesOfArticle[index] where plan.pages[page].isLanding || wanted?.contains(page) ?? true {
            let shares = page == first || plan.sharesDefaultPaths[plan.pages[page].locale]
            let body = shares ? body : render(document, as: plan.pages[page])
            if plan.pages[page].isLanding {
                result.landingBodies[page] = LandingBody(
                    html: body.html, claims: document.outline.claims.map(\.id))
            } else {
                // One authoritative answer: a page that shows another locale's text carries no structured data.
                let hasAnswers = page == first && !plan.configuration.baseURL.isEmpty
                let composer = ArticlePage(
                    context: context, layout: layout, document: document, contents: contents, index: page)
                let bytes = try composer.html(body: body.html, answers: hasAnswers ? answers : [])
                try sink.write(SitePlan.outputPath(of: plan.pages[page].url), bytes)
            }
        }
        return result
    }

    // MARK: Parsing

    private func parse(_ source: SourceText, _ article: Article) -> ParsedArticle {
        let parsed = parser.parse(source, bodyStart: article.bodyStart, firstLine: article.bodyLine)
        let options = ArticleOutline.options(kind: article.frontMatter.kind, faqHeadings: context.faqHeadings)
        let outlined = OutlineBuilder.outline(of: parsed.tree, source: source, options: options)
        return ParsedArticle(
            article: article, source: source, tree: parsed.tree, outline: outlined.outline,
            anchors: Set(outlined.outline.anchors),
            findings: parsed.findings + outlined.findings)
    }

    // MARK: Rendering

    private func hooks(_ document: ParsedArticle, _ page: Page, _ addresses: ArticleHooks.Addresses) -> ArticleHooks {
        ArticleHooks(
            context: context, images: images, source: document.source, page: page, addresses: addresses,
            anchors: document.anchors,
            outline: document.outline)
    }

    private func renderer(_ document: ParsedArticle, hooks: ArticleHooks, isExcerpt: Bool = false) -> HTMLRenderer {
        let options = RenderingOptions(
            rawHTML: context.configuration.allowsRawHTML ? .trusted : .allowListed,
            strings: context.renderingStrings[document.article.locale], isExcerpt: isExcerpt)
        return HTMLRenderer(
            tree: document.tree, outline: document.outline, source: document.source, options: options, hooks: hooks)
    }

    private func render(_ document: ParsedArticle, as page: Page) -> RenderedBody {
        var renderer = renderer(document, hooks: hooks(document, page, .relative))
        var html: [UInt8] = []
        html.reserveCapacity(document.source.bytes.count * 2)
        renderer.renderBody(into: &html)
        let hooks = renderer.hooks as? ArticleHooks
        return RenderedBody(
            html: html, hooks: hooks, findings: renderer.findings + (hooks?.findings ?? []))
    }

    /// The answers with addresses that work anywhere, for machines.
    private func answers(_ document: ParsedArticle, on page: Page) -> [(text: String, anchor: String, html: [UInt8])] {
        guard !document.outline.questions.isEmpty else { return [] }
        var renderer = renderer(document, hooks: hooks(document, page, .absolute), isExcerpt: true)
        return document.outline.questions.indices.map { index in
            var html: [UInt8] = []
            renderer.renderAnswer(index, into: &html)
            let question = document.outline.questions[index]
            return (question.text, question.anchor, html)
        }
    }

    // MARK: Keeping

    private func note(
        _ body: RenderedBody, _ answers: [(text: String, anchor: String, html: [UInt8])], _ document: ParsedArticle,
        page: Int, in result: inout ArticleResult
    ) {
        result.findings += body.findings
        result.anchors = document.outline.anchors
        result.questions = document.outline.questions.map { QuestionGroup.Entry(anchor: $0.anchor, text: $0.text) }
        result.counts = ArticleCounts(
            questions: document.outline.questions.count,
            steps: document.outline.sequences.reduce(0) { $0 + $1.steps.count })
        if let hooks = body.hooks {
            result.pendingAnchors = hooks.pendingAnchors
            result.usedFiles = hooks.usedFiles
            (result.links, result.images) = (hooks.linkCount, hooks.imageCount)
        }
        checkThumbnail(document.article, &result)
        if !document.article.frontMatter.isDraft { readProse(document, page: page, &result) }
        if context.hasSearch, plan.isIndexed(page), !document.article.frontMatter.isDraft {
            result.searchPage = context.searchTime.measure { SearchPage(of: document, page: page, plan: plan) }
        }
        let graph = ContentGraph(plan: plan)
        result.siteJSON = graph.article(document, page: page, links: body.hooks?.linkedPages ?? [])
        if !answers.isEmpty { result.faqJSON = graph.questions(answers, document, page: plan.pages[page]) }
    }

    /// Keeps the prose for the rules. Without policies only what contradicts itself is looked for, article by article.
    private func readProse(_ document: ParsedArticle, page: Int, _ result: inout ArticleResult) {
        let rules = context.rules
        let outline = document.outline
        guard rules.keepsProse || !outline.questions.isEmpty || !outline.claims.isEmpty else { return }
        let group = plan.translations(of: page).map { plan.pages[$0.page].article }.min() ?? plan.pages[page].article
        let prose = ProseExtractor(document).prose(
            locale: plan.locales[document.article.locale].code, url: plan.pages[page].url, translationGroup: group)
        if rules.keepsProse { result.prose = prose }
        if !rules.hasPolicies { result.findings += RulesCheck.run(rules.input([prose])).findings }
    }

    private func checkThumbnail(_ article: Article, _ result: inout ArticleResult) {
        guard let thumbnail = article.frontMatter.thumbnail, !Reference.isExternal(thumbnail.value) else { return }
        if let file = context.resolver.image(thumbnail.value, of: article) {
            result.usedFiles.insert(file)
        } else {
            result.findings.append(
                Finding(
                    .missingThumbnail, at: thumbnail.place, "there is no thumbnail “\(thumbnail.value.prefix(200))”",
                    explanation: "Pages that link here would show no picture.",
                    fix: "Correct the path, or remove the key."))
        }
    }
}
