package import Diagnostics
package import KnowledgeBase

/// The stage that decides which pages a site has: URLs, translations, fallbacks, sections and their order.
///
/// Pure; linear in the number of pages but for sorting within each section.
package struct Planner {
    var plan: SitePlan
    var findings: [Finding] = []
    private init(_ configuration: SiteConfiguration) {
        plan = SitePlan(configuration: configuration)
        plan.sectionByPath = Array(repeating: [:], count: configuration.locales.count)
    }

    package static func plan(
        _ articles: [Article], configuration: SiteConfiguration
    ) -> (plan: SitePlan, findings: [Finding]) {
        var planner = Planner(configuration)
        planner.plan.articles = articles
        let groups = planner.groups()
        planner.makePages(groups)
        planner.adoptLandingPages()
        planner.sortSections()
        planner.orderPages()
        planner.connect(groups)
        planner.collectTags()
        planner.plan.newestDate = articles.lazy.flatMap { [$0.frontMatter.date, $0.frontMatter.updated] }
            .compactMap { $0 }.max()
        return (planner.plan, planner.findings)
    }

    // MARK: Translations

    /// Articles that are translations of each other: by locale, in the order of the first article's path.
    private mutating func groups() -> [[Int?]] {
        var indexByKey: [String: Int] = [:]
        var groups: [[Int?]] = []
        for (index, article) in plan.articles.enumerated() {
            let key = article.translationKey
            let group = indexByKey[key] ?? groups.count
            if group == groups.count {
                indexByKey[key] = group
                groups.append(Array(repeating: nil, count: plan.locales.count))
            }
            if let other = groups[group][article.locale] {
                findings.append(duplicateKey(of: article, and: plan.articles[other]))
                groups.append(Array(repeating: nil, count: plan.locales.count))
                groups[groups.count - 1][article.locale] = index
            } else {
                groups[group][article.locale] = index
            }
        }
        return groups
    }

    private func duplicateKey(of article: Article, and other: Article) -> Finding {
        Finding(
            .duplicateTranslation, at: Place(path: article.sourcePath),
            "this article and another of the same locale are translations of the same text",
            explanation:
                "A locale has one translation of an article; the language switch could not tell which to show.",
            fix: article.frontMatter.translationKey == nil
                ? "Keep one of the two files." : "Give one of them another `translationKey`.",
            notes: [.init(place: Place(path: other.sourcePath), "the other one")])
    }

    // MARK: Pages

    private mutating func makePages(_ groups: [[Int?]]) {
        plan.pagesOfArticle = Array(repeating: [], count: plan.articles.count)
        for locale in plan.locales.indices {
            let root = section(for: "", locale: locale)
            plan.rootSections.append(root)
        }
        for group in groups {
            for locale in plan.locales.indices {
                if let article = group[locale] {
                    addPage(article, locale: locale, isFallback: false)
                } else if let article = group[plan.configuration.defaultLocale] {
                    addPage(article, locale: locale, isFallback: true)
                }
            }
        }
    }

    private mutating func addPage(_ index: Int, locale: Int, isFallback: Bool) {
        let article = plan.articles[index]
        let folder = article.isIndex ? article.contentPath : Self.folder(of: article.contentPath)
        let section = section(for: folder, locale: locale)
        let url = Self.url(of: article, in: plan.sections[section])
        let page = plan.pages.count
        // A second one, which stands in for a text that has another key here, stays a page: its address is taken, and
        // that will be reported.
        let isLanding = article.isIndex && plan.sections[section].landing == nil
        plan.pages.append(
            Page(
                article: index, locale: locale, url: url, section: section, isFallback: isFallback,
                isLanding: isLanding))
        if isLanding {
            plan.sections[section].landing = page
            plan.sections[section].title = article.title
            plan.sections[section].order = article.frontMatter.order
        } else {
            plan.sections[section].pages.append(page)
        }
    }

    /// Makes `guides.md` the landing page of the folder `guides/` beside it, where that has no `index.md`: they have
    /// one address.
    private mutating func adoptLandingPages() {
        let bareSections = plan.sections.indices.filter { plan.sections[$0].landing == nil }
        guard !bareSections.isEmpty else { return }
        let pageByURL = Dictionary(
            plan.pages.indices.map { (plan.pages[$0].url, $0) }, uniquingKeysWith: { first, _ in first })
        var adopted: Set<Int> = []
        var left: Set<Int> = []
        for section in bareSections {
            guard let page = pageByURL[plan.sections[section].url] else { continue }
            adopted.insert(page)
            left.insert(plan.pages[page].section)
            (plan.pages[page].section, plan.pages[page].isLanding) = (section, true)
            let article = plan.articles[plan.pages[page].article]
            plan.sections[section].landing = page
            plan.sections[section].title = article.title
            plan.sections[section].order = article.frontMatter.order
        }
        for section in left { plan.sections[section].pages.removeAll { adopted.contains($0) } }
    }

    static func url(of article: Article, in section: Section) -> String {
        guard !article.isIndex else { return section.url }
        let name = article.contentPath.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? ""
        return section.url + (article.frontMatter.slug?.value ?? name) + "/"
    }

    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
    }

    /// The section of a folder; makes it, and those above it, where it is new.
    private mutating func section(for path: String, locale: Int) -> Int {
        if let known = plan.sectionByPath[locale][path] { return known }
        let prefix = plan.locales[locale].path
        let parent = path.isEmpty ? nil : section(for: Self.folder(of: path), locale: locale)
        let url = [prefix, path].filter { !$0.isEmpty }.map { $0 + "/" }.joined()
        let name = path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? ""
        let title = path.isEmpty ? plan.configuration.title[plan.locales[locale].code] : Self.title(ofFolder: name)
        let index = plan.sections.count
        plan.sections.append(Section(locale: locale, path: path, url: url, title: title, parent: parent))
        plan.sectionByPath[locale][path] = index
        if let parent { plan.sections[parent].subsections.append(index) }
        return index
    }

    /// `getting-started` gives `Getting started`.
    private static func title(ofFolder name: String) -> String {
        let words = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    // MARK: Order

    private mutating func sortSections() {
        for index in plan.sections.indices {
            let language = plan.locales[plan.sections[index].locale].language
            let pages = plan.sections[index].pages.map { page in
                let article = plan.articles[plan.pages[page].article]
                return (page, article.frontMatter.order, CollationKey(article.title, language: language))
            }
            plan.sections[index].pages = pages.sorted { Self.precedes(($0.1, $0.2), ($1.1, $1.2)) }.map(\.0)
            let subsections = plan.sections[index].subsections.map { child in
                (child, plan.sections[child].order, CollationKey(plan.sections[child].title, language: language))
            }
            plan.sections[index].subsections = subsections.sorted { Self.precedes(($0.1, $0.2), ($1.1, $1.2)) }.map(\.0)
        }
    }

    /// By `order`, those without one last; then by title.
    static func precedes(_ left: (Int?, CollationKey), _ right: (Int?, CollationKey)) -> Bool {
        let orders = (left.0 ?? .max, right.0 ?? .max)
        return orders.0 != orders.1 ? orders.0 < orders.1 : left.1 < right.1
    }

    /// Puts the pages in reading order.
    private mutating func orderPages() {
        let (order, ranges) = plan.readingOrder
        plan.pageRanges = ranges
        var newIndex = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { newIndex[old] = new }
        plan.pages = order.map { plan.pages[$0] }
        for index in plan.sections.indices {
            plan.sections[index].landing = plan.sections[index].landing.map { newIndex[$0] }
            plan.sections[index].pages = plan.sections[index].pages.map { newIndex[$0] }
        }
    }

    // MARK: Look-ups

    private mutating func connect(_ groups: [[Int?]]) {
        plan.pageByContentPath = Array(repeating: [:], count: plan.locales.count)
        plan.pageByURL.reserveCapacity(plan.pages.count)
        for (index, page) in plan.pages.enumerated() {
            plan.pageByURL[page.url] = index
            plan.pageByContentPath[page.locale][plan.articles[page.article].contentPath] = index
            if page.isFallback {
                plan.pagesOfArticle[page.article].append(index)
            } else {
                plan.pagesOfArticle[page.article].insert(index, at: 0)
            }
        }
        plan.counterparts = Array(repeating: [], count: plan.pages.count)
        plan.sharesDefaultPaths = plan.locales.map {
            $0.path.isEmpty == plan.locales[plan.configuration.defaultLocale].path.isEmpty
        }
        for group in groups { connect(group: group) }
    }

    private mutating func connect(group: [Int?]) {
        let source = plan.configuration.defaultLocale
        let members: [Int?] = plan.locales.indices.map { locale in
            let article = group[locale] ?? group[source]
            return article.flatMap { plan.pagesOfArticle[$0].first { plan.pages[$0].locale == locale } }
        }
        for case let member? in members { plan.counterparts[member] = members }
        guard let original = members[source] else { return }
        let path = Self.pathBelowLocale(plan.pages[original], in: plan)
        for case let (locale, member?) in zip(plan.locales.indices, members)
        where Self.pathBelowLocale(plan.pages[member], in: plan) != path {
            plan.sharesDefaultPaths[locale] = false
        }
    }

    static func pathBelowLocale(_ page: Page, in plan: SitePlan) -> Substring {
        let prefix = plan.locales[page.locale].path
        return prefix.isEmpty ? Substring(page.url) : Substring(page.url.utf8.dropFirst(prefix.utf8.count + 1))
    }
}
