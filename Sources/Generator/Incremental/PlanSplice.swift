internal import Diagnostics
internal import KnowledgeBase

/// Takes articles out of a plan and puts others in, where the planner would leave the rest as it is.
///
/// What has to be looked up or compared is proportional to what changed; the numbers of all pages are shifted, which is
/// a walk over the plan without looking at a text.
struct PlanSplice {
    /// Articles that belong together, by locale.
    private struct Group {
        /// Indices into the articles as they were.
        var old: [Int?]
        /// Indices into the articles as they are.
        var new: [Int?]
        /// Pages by locale: their indices before all are shifted; new pages stand behind the others.
        var members: [Int?] = []
    }

    private var plan: SitePlan
    private var articles: [Article]
    /// By old index; nil for those that went.
    private var newArticle: [Int?]
    private var gone: Set<Int> = []
    private let pageCount: Int

    private init(_ plan: SitePlan, _ articles: [Article], _ newArticle: [Int?]) {
        self.plan = plan
        self.articles = articles
        self.newArticle = newArticle
        pageCount = plan.pages.count
    }

    /// The plan that the planner would make without some articles and with others, or nil where it has to be asked:
    /// landing pages and folders that come or go, two pages that want one place, equal titles, whose order is the
    /// planner's.
    ///
    /// - Parameters:
    ///   - went: Sources of articles, which need not have been in the plan.
    ///   - came: In the order of their sources; none of them in the plan but those that also went.
    static func plan(_ before: SitePlan, without went: Set<String>, with came: [Article]) -> SitePlan? {
        var articles: [Article] = []
        var newArticle: [Int?] = []
        articles.reserveCapacity(before.articles.count + came.count)
        newArticle.reserveCapacity(before.articles.count)
        var arrivals = came[...]
        var cameAt: [Int] = []
        for article in before.articles {
            while let arrival = arrivals.first, !precedes(article, arrival) {
                let isSame = arrival.sourcePath.utf8.elementsEqual(article.sourcePath.utf8)
                guard !isSame || went.contains(article.sourcePath) else { return nil }
                cameAt.append(articles.count)
                articles.append(arrival)
                arrivals.removeFirst()
            }
            let isGone = went.contains(article.sourcePath)
            newArticle.append(isGone ? nil : articles.count)
            if !isGone { articles.append(article) }
        }
        cameAt += articles.count..<articles.count + arrivals.count
        articles += arrivals
        var splice = PlanSplice(before, articles, newArticle)
        return splice.run(cameAt) ? splice.plan : nil
    }

    private static func precedes(_ left: Article, _ right: Article) -> Bool {
        left.sourcePath.utf8.lexicographicallyPrecedes(right.sourcePath.utf8)
    }

    // MARK: Steps

    private mutating func run(_ came: [Int]) -> Bool {
        // Which of two pages with one address has it is the planner's to say.
        let paths = plan.pageByContentPath.reduce(0) { $0 + $1.count }
        guard plan.pageByURL.count == pageCount, paths == pageCount, var groups = groups(came) else { return false }
        for group in groups {
            guard !hasPathsOfItsOwn(group), takeOut(group) else { return false }
        }
        for index in groups.indices {
            guard let members = putIn(groups[index]) else { return false }
            groups[index].members = members
        }
        guard keepsSections(groups) else { return false }
        let old = plan.articles
        plan.articles = articles
        shift(groups)
        let changed = newArticle.indices.filter { newArticle[$0] == nil }.map { old[$0] } + came.map { articles[$0] }
        for locale in Set(changed.filter { !$0.frontMatter.tags.isEmpty }.map(\.locale)).sorted() {
            var findings: [Finding] = []
            plan.tags[locale] = Planner.tags(in: locale, of: plan, &findings)
            guard findings.isEmpty else { return false }
        }
        return true
    }

    /// What belongs together with the articles that came or went; nil where two of one locale do.
    private func groups(_ came: [Int]) -> [Group]? {
        let went = newArticle.indices.filter { newArticle[$0] == nil }.map { plan.articles[$0] }
        var keys: [String] = []
        for article in went + came.map({ articles[$0] }) {
            guard !article.isIndex else { return nil }
            if !keys.contains(article.translationKey) { keys.append(article.translationKey) }
        }
        let none: [Int?] = Array(repeating: nil, count: plan.locales.count)
        var groups = keys.map { _ in Group(old: none, new: none) }
        func take(_ articles: [Article], _ side: WritableKeyPath<Group, [Int?]>) -> Bool {
            for (index, article) in articles.enumerated() {
                guard let group = keys.firstIndex(where: { isKey($0, of: article) }) else { continue }
                guard groups[group][keyPath: side][article.locale] == nil else { return false }
                groups[group][keyPath: side][article.locale] = index
            }
            return true
        }
        return take(plan.articles, \.old) && take(articles, \.new) ? groups : nil
    }

    /// Without putting a key together for each article of the site.
    private func isKey(_ key: String, of article: Article) -> Bool {
        article.frontMatter.translationKey == nil ? key == article.contentPath : key == article.translationKey
    }

    /// What the default locale's text stands in for.
    private func source(_ group: [Int?], _ locale: Int) -> (article: Int, isFallback: Bool)? {
        if let article = group[locale] { return (article, false) }
        return group[plan.configuration.defaultLocale].map { ($0, true) }
    }

    private func page(of article: Int, _ locale: Int) -> Int? {
        plan.pagesOfArticle[article].first { plan.pages[$0].locale == locale }
    }

    /// Whether translations have other paths than the text: then relative links cannot be left as they are in any page
    /// of the locale, and it takes all its pages to know whether that is still so.
    private func hasPathsOfItsOwn(_ group: Group) -> Bool {
        guard let original = page(in: group, plan.configuration.defaultLocale) else { return false }
        let path = Planner.pathBelowLocale(plan.pages[original], in: plan)
        return plan.locales.indices.contains { locale in
            page(in: group, locale).map { Planner.pathBelowLocale(plan.pages[$0], in: plan) != path } ?? false
        }
    }

    private func page(in group: Group, _ locale: Int) -> Int? {
        source(group.old, locale).flatMap { page(of: $0.article, locale) }
    }

    /// The page of a locale that stays as it is.
    private func keptPage(_ group: Group, _ locale: Int) -> Int? {
        guard let old = source(group.old, locale), let new = source(group.new, locale),
            newArticle[old.article] == new.article, old.isFallback == new.isFallback
        else { return nil }
        return page(of: old.article, locale)
    }

    private mutating func takeOut(_ group: Group) -> Bool {
        for locale in plan.locales.indices where keptPage(group, locale) == nil {
            guard let index = page(in: group, locale) else { continue }
            let page = plan.pages[index]
            let contentPath = plan.articles[page.article].contentPath
            guard !page.isLanding, plan.pageByURL.removeValue(forKey: page.url) == index,
                plan.pageByContentPath[locale].removeValue(forKey: contentPath) == index
            else { return false }
            gone.insert(index)
            plan.sections[page.section].pages.removeAll { $0 == index }
        }
        return true
    }

    /// - Returns: The group's pages by locale.
    private mutating func putIn(_ group: Group) -> [Int?]? {
        var members: [Int?] = []
        for locale in plan.locales.indices {
            var member = keptPage(group, locale)
            if member == nil, let source = source(group.new, locale) {
                let article = articles[source.article]
                let section = plan.sectionByPath[locale][Planner.folder(of: article.contentPath)]
                guard let section else { return nil }
                let url = Planner.url(of: article, in: plan.sections[section])
                guard plan.pageByURL[url] == nil, plan.pageByContentPath[locale][article.contentPath] == nil else {
                    return nil
                }
                let index = plan.pages.count
                let place = place(of: article, in: section)
                plan.pages.append(
                    Page(
                        article: source.article, locale: locale, url: url, section: section,
                        isFallback: source.isFallback, isLanding: false))
                plan.pageByURL[url] = index
                plan.pageByContentPath[locale][article.contentPath] = index
                plan.sections[section].pages.insert(index, at: place)
                member = index
            }
            members.append(member)
        }
        guard let original = members[plan.configuration.defaultLocale] else { return members }
        let path = Planner.pathBelowLocale(plan.pages[original], in: plan)
        for case let (locale, member?) in zip(plan.locales.indices, members)
        where Planner.pathBelowLocale(plan.pages[member], in: plan) != path {
            plan.sharesDefaultPaths[locale] = false
        }
        return members
    }

    // MARK: Order

    /// What an article is put in order by.
    private func key(_ article: Article, in section: Int) -> (Int?, CollationKey) {
        let language = plan.locales[plan.sections[section].locale].language
        return (article.frontMatter.order, CollationKey(article.title, language: language))
    }

    /// The article of a page: new pages know its new index, the others still the old one.
    private func article(of page: Int) -> Article {
        page < pageCount ? plan.articles[plan.pages[page].article] : articles[plan.pages[page].article]
    }

    private func place(of article: Article, in section: Int) -> Int {
        let pages = plan.sections[section].pages
        let wanted = key(article, in: section)
        var (low, high) = (0, pages.count)
        while low < high {
            let middle = (low + high) / 2
            if Planner.precedes(key(self.article(of: pages[middle]), in: section), wanted) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// Whether all sections stay, and whether pages and folders have an order that does not depend on which of them the
    /// planner met first.
    private func keepsSections(_ groups: [Group]) -> Bool {
        let newURLs = Set(plan.pages[pageCount...].map(\.url))
        guard newURLs.isEmpty || !plan.sections.contains(where: { newURLs.contains($0.url) }) else { return false }
        var touched = Set(gone.map { plan.pages[$0].section })
        for case let member? in groups.flatMap(\.members) {
            guard !plan.pages[member].isLanding else { return false }
            let section = plan.pages[member].section
            touched.insert(section)
            let siblings = plan.sections[section].pages
            guard isAlone(member, among: siblings, by: { key(article(of: $0), in: section) }) else { return false }
        }
        for section in touched.sorted() {
            let left = plan.sections[section]
            guard !left.pages.isEmpty || left.landing != nil || !left.subsections.isEmpty || left.parent == nil else {
                return false
            }
            var (child, parent) = (section, left.parent)
            while let index = parent {
                let language = plan.locales[left.locale].language
                let isAlone = isAlone(child, among: plan.sections[index].subsections) {
                    (plan.sections[$0].order, CollationKey(plan.sections[$0].title, language: language))
                }
                guard isAlone else { return false }
                (child, parent) = (index, plan.sections[index].parent)
            }
        }
        return true
    }

    /// Whether neither neighbour has the same place in the order.
    private func isAlone(_ index: Int, among all: [Int], by key: (Int) -> (Int?, CollationKey)) -> Bool {
        guard let place = all.firstIndex(of: index) else { return false }
        let isAfter = place == 0 || Planner.precedes(key(all[place - 1]), key(index))
        return isAfter && (place + 1 == all.count || Planner.precedes(key(index), key(all[place + 1])))
    }

    // MARK: Numbers

    /// Gives all pages their new indices.
    private mutating func shift(_ groups: [Group]) {
        let (order, ranges) = plan.readingOrder
        var newIndex = [Int](repeating: 0, count: plan.pages.count)
        for (new, old) in order.enumerated() { newIndex[old] = new }
        plan.pageRanges = ranges
        shiftCounterparts(groups, order, newIndex)
        shiftPagesOfArticles(groups, newIndex)
        plan.pages = order.map { old in
            var page = plan.pages[old]
            if old < pageCount, let article = newArticle[page.article] { page.article = article }
            return page
        }
        for index in plan.sections.indices {
            plan.sections[index].landing = plan.sections[index].landing.map { newIndex[$0] }
            for place in plan.sections[index].pages.indices {
                plan.sections[index].pages[place] = newIndex[plan.sections[index].pages[place]]
            }
        }
        plan.pageByURL = plan.pageByURL.mapValues { newIndex[$0] }
        plan.pageByContentPath = plan.pageByContentPath.map { $0.mapValues { newIndex[$0] } }
        for locale in plan.tags.indices {
            for tag in plan.tags[locale].indices {
                // Those of an article that went are gathered anew.
                plan.tags[locale][tag].pages = plan.tags[locale][tag].pages.map { newIndex[$0] }
            }
        }
    }

    private mutating func shiftCounterparts(_ groups: [Group], _ order: [Int], _ newIndex: [Int]) {
        var counterparts: [[Int?]] = Array(repeating: [], count: order.count)
        for group in groups {
            let members = group.members.map { $0.map { newIndex[$0] } }
            for case let member? in members { counterparts[member] = members }
        }
        // Pages that belong together share one list.
        for (new, old) in order.enumerated() where counterparts[new].isEmpty && old < pageCount {
            let members = plan.counterparts[old].map { $0.map { newIndex[$0] } }
            for case let member? in members { counterparts[member] = members }
        }
        plan.counterparts = counterparts
    }

    private mutating func shiftPagesOfArticles(_ groups: [Group], _ newIndex: [Int]) {
        var pages: [[Int]] = Array(repeating: [], count: articles.count)
        for case let (old, new?) in newArticle.enumerated() {
            pages[new] = plan.pagesOfArticle[old].map { newIndex[$0] }
        }
        for group in groups {
            for case let article? in group.new { pages[article] = [] }
            for case let member? in group.members where !plan.pages[member].isFallback {
                pages[newArticle(of: member)].append(newIndex[member])
            }
            for case let member? in group.members where plan.pages[member].isFallback {
                pages[newArticle(of: member)].append(newIndex[member])
            }
        }
        plan.pagesOfArticle = pages
    }

    private func newArticle(of page: Int) -> Int {
        let article = plan.pages[page].article
        return page < pageCount ? newArticle[article] ?? article : article
    }
}
