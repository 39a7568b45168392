import Diagnostics
import KnowledgeBase

@testable import Generator

/// Plans a site from a few words about each article, without any file.
struct PlannedSite {
    let plan: SitePlan
    let findings: [Finding]

    /// - Parameters:
    ///   - locales: Codes; the first is the default.
    ///   - articles: `ja/section/name.md`, each with what its front matter says besides a title.
    init(
        _ locales: [String], baseURL: String = "https://kb.example.com/docs/", paths: [String: String] = [:],
        _ articles: [(path: String, change: (inout FrontMatter) -> Void)]
    ) {
        var configuration = SiteConfiguration()
        configuration.title = LocalizedText("Help & <more>")
        configuration.baseURL = baseURL
        configuration.locales = locales.map { SiteLocale(code: $0, name: $0, path: paths[$0] ?? $0) }
        let read = articles.map { path, change in
            let source = "content/" + path
            let locale = configuration.locales.firstIndex { !$0.path.isEmpty && path.hasPrefix($0.path + "/") } ?? 0
            let prefix = configuration.locales[locale].path
            var inner = String(path.dropFirst(prefix.isEmpty ? 0 : prefix.count + 1).dropLast(".md".count))
            let isIndex = inner == "index" || inner.hasSuffix("/index")
            if isIndex { inner = String(inner.dropLast(inner == "index" ? 5 : 6)) }
            var frontMatter = FrontMatter(titlePlace: Place(path: source))
            frontMatter.title = inner
            change(&frontMatter)
            return Article(
                locale: locale, sourcePath: source, contentPath: inner, isIndex: isIndex, frontMatter: frontMatter,
                bodyStart: 0,
                bodyLine: 1)
        }
        (plan, findings) = Planner.plan(read, configuration: configuration)
    }

    init(
        _ locales: [String], baseURL: String = "https://kb.example.com/docs/", paths: [String: String] = [:],
        plain articles: [String]
    ) {
        self.init(locales, baseURL: baseURL, paths: paths, articles.map { ($0, { _ in }) })
    }

    /// The pages' addresses in reading order, those of one locale.
    func urls(_ locale: Int) -> [String] { plan.pages[plan.pageRanges[locale]].map(\.url) }

    func page(_ url: String) -> Int? { plan.pageByURL[url] }
}
