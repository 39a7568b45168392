/// The whole site before any text is parsed: which pages there will be, where, in what order, and what belongs
/// together.
///
/// Made once, then read by all threads. Indices instead of references, so that it is a value.
package struct SitePlan: Sendable {
    package private(set) var configuration: SiteConfiguration
    package var articles: [Article] = []
    /// Locale by locale, within each in reading order, so that the neighbours of a page stand beside it.
    package var pages: [Page] = []
    package var sections: [Section] = []
    /// By locale: its pages.
    package var pageRanges: [Range<Int>] = []
    /// By locale: the section of the locale's root.
    package var rootSections: [Int] = []
    /// By article: the pages that show it, its own first.
    package var pagesOfArticle: [[Int]] = []
    /// By page: for each locale the page of the same article, or nil. Fallback pages included.
    package var counterparts: [[Int?]] = []
    /// By locale: page by the article's path below the locale's folder.
    package var pageByContentPath: [[String: Int]] = []
    /// By locale: section by its path below the locale's folder.
    package var sectionByPath: [[String: Int]] = []
    package var pageByURL: [String: Int] = [:]
    /// By locale: whether each of its pages has the path of its counterpart in the default locale, so that relative
    /// links in a text of the default locale lead to the right page as they are.
    package var sharesDefaultPaths: [Bool] = []
    /// By locale: its tags in the order that readers expect.
    package var tags: [[TagGroup]] = []
    /// The newest date found in the content: the day that a build takes for today.
    package var newestDate: CalendarDate?

    /// The path part of the base URL, with slashes at both ends: `/docs/`.
    package private(set) var basePath: String

    package init(configuration: SiteConfiguration) {
        self.configuration = configuration
        basePath = Self.path(of: configuration.baseURL)
    }

    /// Takes what site.yaml says now. The caller sees to it that the pages are still those that it asks for.
    package mutating func configure(_ configuration: SiteConfiguration) {
        self.configuration = configuration
        basePath = Self.path(of: configuration.baseURL)
    }

    private static func path(of address: String) -> String {
        let base = address.utf8
        // Past the two slashes before the host.
        guard let colon = base.firstIndex(of: 0x3A) else { return "/" }
        let host = base[colon...].dropFirst(3)
        return host.firstIndex(of: 0x2F).map { String(address[$0...]) } ?? "/"
    }

    package var locales: [SiteLocale] { configuration.locales }

    package func article(of page: Page) -> Article { articles[page.article] }

    /// The pages of an article's real translations, by locale; a fallback page is none.
    package func translations(of page: Int) -> [(locale: Int, page: Int)] {
        counterparts[page].enumerated().compactMap { locale, counterpart in
            guard let counterpart, !pages[counterpart].isFallback else { return nil }
            return (locale, counterpart)
        }
    }
}
