import KnowledgeBase
import TestSupport
import Testing

@testable import Generator

/// A spliced plan must be the planner's, in every list of it.
@Suite struct PlanSpliceTests {
    private static let locales = ["de", "en", "ja"]

    /// What a plan says, without the order in which folders were met.
    private func text(_ plan: SitePlan) -> [String] {
        func url(_ page: Int?) -> String { page.map { plan.pages[$0].url } ?? "-" }
        func url(section: Int) -> String { plan.sections[section].url }
        var lines = plan.articles.map { "article \($0.sourcePath) \($0.title)" }
        lines += plan.pages.enumerated().map { index, page in
            let counterparts = plan.counterparts[index].map { url($0) }
            let source = plan.articles[page.article].sourcePath
            return "page \(page.url) \(source) \(page.locale) \(page.isFallback) \(page.isLanding) \(counterparts) "
                + url(section: page.section)
        }
        lines += plan.pagesOfArticle.map { "shown \($0.map { url($0) })" }
        lines += plan.sections.map { section in
            "section \(section.url) \(section.title) \(url(section.landing)) \(section.pages.map { url($0) }) "
                + "\(section.subsections.map { url(section: $0) }) \(section.parent.map { url(section: $0) } ?? "")"
        }.sorted()
        lines += plan.pageByURL.map { "url \($0.key) \($0.value)" }.sorted()
        for locale in plan.locales.indices {
            lines += plan.pageByContentPath[locale].map { "path \(locale) \($0.key) \($0.value)" }.sorted()
            lines += plan.sectionByPath[locale].map { "folder \(locale) \($0.key) \(url(section: $0.value))" }.sorted()
            lines += plan.tags[locale].map { "tag \(locale) \($0.name) \($0.slug) \($0.pages.map { url($0) })" }
        }
        return lines + ["\(plan.pageRanges) \(plan.sharesDefaultPaths)"]
    }

    private func plan(_ articles: [String: (inout FrontMatter) -> Void]) -> SitePlan {
        let sorted = articles.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return PlannedSite(Self.locales, sorted.map { (path: $0.key, change: $0.value) }).plan
    }

    private func frontMatter(_ random: inout SeededGenerator) -> (inout FrontMatter) -> Void {
        let title = "Title \(Int.random(in: 0..<2000, using: &random))"
        let order = Int.random(in: 0..<6, using: &random) == 0 ? 1 : nil
        let tags = Int.random(in: 0..<3, using: &random) == 0 ? ["TLS"] : []
        let slug = Int.random(in: 0..<60, using: &random) == 0 ? "other" : nil
        let key = Int.random(in: 0..<60, using: &random) == 0 ? "shared" : nil
        return { value in
            value.title = title
            value.order = order
            value.tags = tags.map { Located($0, at: value.titlePlace) }
            value.slug = slug.map { Located($0, at: value.titlePlace) }
            value.translationKey = key
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func givesThePlanOfThePlanner(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var articles: [String: (inout FrontMatter) -> Void] = ["en/index.md": { $0.title = "Home" }]
        func path() -> String {
            let locale = Self.locales.randomElement(using: &random) ?? "en"
            let folder = ["", "guide/", "guide/deep/", "more/"].randomElement(using: &random) ?? ""
            let name = ["a", "b", "c", "d", "e", "f", "g", "h", "guide", "index"].randomElement(using: &random) ?? "a"
            return "\(locale)/\(folder)\(name).md"
        }
        for _ in 0..<40 { articles[path()] = frontMatter(&random) }
        var before = plan(articles)
        var spliced = 0
        for round in 0..<200 {
            var moved: Set<String> = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let path = path()
                moved.insert(path)
                articles[path] = Bool.random(using: &random) ? nil : frontMatter(&random)
            }
            let after = plan(articles)
            let sources = Set(moved.map { "content/" + $0 })
            let came = after.articles.filter { sources.contains($0.sourcePath) }
            guard let ours = PlanSplice.plan(before, without: sources, with: came) else {
                before = after
                continue
            }
            spliced += 1
            let (left, right) = (text(ours), text(after))
            let wrong = zip(left, right).first { $0 != $1 }
            #expect(
                wrong == nil && left.count == right.count,
                "round \(round), \(moved.sorted()): \(wrong.map { "\($0)" } ?? "")")
            before = wrong == nil ? ours : after
        }
        #expect(spliced > 30, "\(spliced)")
    }

    @Test func leavesFoldersThatComeToThePlanner() throws {
        let before = plan(["en/a.md": { _ in }, "ja/a.md": { _ in }])
        let after = plan(["en/a.md": { _ in }, "ja/a.md": { _ in }, "en/new/b.md": { _ in }])
        let came = after.articles.filter { $0.sourcePath == "content/en/new/b.md" }
        try #require(came.count == 1)
        #expect(PlanSplice.plan(before, without: [], with: came) == nil)
        #expect(PlanSplice.plan(after, without: ["content/en/new/b.md"], with: []) == nil)
    }

    @Test func leavesEqualTitlesToThePlanner() throws {
        let before = plan(["en/a.md": { $0.title = "Same" }])
        let after = plan(["en/a.md": { $0.title = "Same" }, "en/b.md": { $0.title = "Same" }])
        #expect(PlanSplice.plan(before, without: [], with: Array(after.articles.dropFirst())) == nil)
    }
}
