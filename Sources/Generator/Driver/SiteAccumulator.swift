internal import Diagnostics
internal import JSON
internal import KnowledgeBase
internal import Rules
internal import Search

/// What the articles of a site add up to. Fed in the order of the articles, so that it is the same whichever core was
/// faster.
struct SiteAccumulator: Sendable {
    let plan: SitePlan
    private(set) var done = 0
    private(set) var findings: [Finding] = []
    private(set) var usedFiles: Set<String> = []
    /// By article.
    private(set) var counts: [ArticleCounts]
    /// By page.
    private(set) var landingBodies: [Int: LandingBody] = [:]
    /// By locale, in reading order once all are known.
    private(set) var questions: [[QuestionGroup]]
    private(set) var questionCount = 0
    private(set) var stepCount = 0
    private(set) var linkCount = 0
    private(set) var imageCount = 0
    /// In the order of the articles; empty where the site has no policies.
    private(set) var prose: [ArticleProse] = []
    /// By locale.
    var searchBuilders: [SearchIndexBuilder]
    /// What they have cost.
    let searchTime = ProcessorTime()
    private var anchors: [[String]]
    private var pending: [ArticleHooks.PendingAnchor] = []
    private var faq: [[UInt8]]
    private var graph: [UInt8] = []

    init(plan: SitePlan, searchBuilders: [SearchIndexBuilder]) {
        self.plan = plan
        self.searchBuilders = searchBuilders
        counts = Array(repeating: ArticleCounts(), count: plan.articles.count)
        anchors = Array(repeating: [], count: plan.articles.count)
        questions = Array(repeating: [], count: plan.locales.count)
        faq = Array(repeating: [], count: plan.locales.count)
    }

    mutating func take(_ result: ArticleResult) {
        done += 1
        findings += result.findings
        usedFiles.formUnion(result.usedFiles)
        counts[result.article] = result.counts
        landingBodies.merge(result.landingBodies) { first, _ in first }
        anchors[result.article] = result.anchors
        pending += result.pendingAnchors
        questionCount += result.counts.questions
        stepCount += result.counts.steps
        linkCount += result.links
        imageCount += result.images
        let locale = plan.articles[result.article].locale
        if !searchBuilders.isEmpty, let page = result.searchPage {
            searchTime.measure { searchBuilders[locale].add(page) }
        }
        if let page = plan.pagesOfArticle[result.article].first, !result.questions.isEmpty {
            questions[locale].append(QuestionGroup(page: page, questions: result.questions))
        }
        if let text = result.prose { prose.append(text) }
        if !result.faqJSON.isEmpty {
            if !faq[locale].isEmpty { faq[locale] += [0x2C, 0x0A] }
            faq[locale] += result.faqJSON
        }
        if !result.siteJSON.isEmpty {
            if !graph.isEmpty { graph += [0x2C, 0x0A] }
            graph += result.siteJSON
        }
    }

    /// Links to places that their pages turned out not to have.
    ///
    /// - Parameter source: The text of an article by its index, asked for only where a link is broken.
    func brokenAnchors(source: (Int) -> SourceText) -> [Finding] {
        let byTarget = Dictionary(grouping: pending) { $0.article }
        let broken = byTarget.flatMap { target, links in
            let known = Set(anchors[target])
            return links.filter { !$0.fragment.isEmpty && $0.fragment != "top" && !known.contains($0.fragment) }
        }
        var suggestions: [Int: NameSuggestions] = [:]
        // Each text is read once, and one at a time.
        return Dictionary(grouping: broken, by: \.source).sorted { $0.key < $1.key }.flatMap { index, links in
            let source = source(index)
            return links.sorted { ($0.line, $0.column) < ($1.line, $1.column) }.map { link in
                BrokenAnchor.finding(
                    link.fragment, at: source.place(line: link.line, byteColumn: link.column),
                    in: plan.articles[link.article].sourcePath,
                    known: &suggestions[link.article, default: NameSuggestions(anchors[link.article])])
            }
        }
    }

    /// `faq.json` of a locale: its questions and answers.
    func faqFile(_ locale: Int) -> OutputFile {
        let site = plan.locales[locale]
        var json = JSONWriter()
        json.object { json in
            json.member("locale", site.code)
            json.member("title", plan.configuration.title[site.code])
            json.member("baseURL", plan.configuration.baseURL)
            json.key("questions")
            json.array { $0.raw(faq[locale]) }
        }
        return OutputFile(site.path.isEmpty ? "faq.json" : site.path + "/faq.json", json.bytes + [0x0A])
    }

    /// `site.json`: the whole site as data.
    func graphFile() -> OutputFile {
        var json = JSONWriter()
        json.object { json in
            json.member("title", plan.configuration.title[plan.locales[plan.configuration.defaultLocale].code])
            json.member("baseURL", plan.configuration.baseURL)
            json.member("defaultLocale", plan.locales[plan.configuration.defaultLocale].code)
            json.key("locales")
            json.array { json in
                for locale in plan.locales {
                    json.object { json in
                        json.member("code", locale.code)
                        json.member("language", locale.languageTag)
                        json.member("name", locale.name)
                        json.member("direction", locale.isRightToLeft ? "rtl" : "ltr")
                        json.member("path", locale.path)
                    }
                }
            }
            json.key("articles")
            json.array { $0.raw(graph) }
        }
        return OutputFile("site.json", json.bytes + [0x0A])
    }
}
