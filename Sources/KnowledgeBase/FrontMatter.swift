package import Diagnostics

/// What an article says about itself between its `---` lines.
package struct FrontMatter: Sendable {
    package var title = ""
    /// Where the title stands, for findings about it.
    package var titlePlace: Place
    package var description = ""
    package var metaTitle = ""
    package var date: CalendarDate?
    package var updated: CalendarDate?
    package var reviewBy: Located<CalendarDate>?
    package var validUntil: Located<CalendarDate>?
    package var authors: [String] = []
    package var thumbnail: Located<String>?
    package var kind: ArticleKind?
    package var tags: [Located<String>] = []
    package var order: Int?
    package var slug: Located<String>?
    package var aliases: [Located<String>] = []
    package var translationKey: String?
    package var isDraft = false
    package var isHiddenFromSearchEngines = false
    package var params: [(key: String, value: String)] = []

    package init(titlePlace: Place) {
        self.titlePlace = titlePlace
    }
}
