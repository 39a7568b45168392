internal import KnowledgeBase
internal import Markdown
internal import Rules

/// The questions of a page as links, by the headings that they stand under.
struct QuestionList {
    private let document: ParsedArticle

    private let marks: ClaimMarks

    init(_ document: ParsedArticle, marks: ClaimMarks) {
        self.document = document
        self.marks = marks
    }

    /// Whether a question has claims, all of which hold.
    private func isChecked(_ question: Int) -> Bool {
        let ids = document.outline.claims.filter { $0.question == question }.map(\.id)
        return !ids.isEmpty && ids.allSatisfy { marks.claim($0)?.state == .holds }
    }

    /// Nil where there are no questions.
    func html() -> String? {
        let outline = document.outline
        guard !outline.questions.isEmpty else { return nil }
        var groups: [(title: String?, items: String)] = []
        var lastParent: Int?? = .none
        for (index, question) in outline.questions.enumerated() {
            let parent = outline.headings[question.heading].parent
            if lastParent != .some(parent) {
                groups.append((parent.map { outline.headings[$0].text }, ""))
                lastParent = .some(parent)
            }
            let anchor = RelativeURL.encodeComponent(question.anchor)
            groups[groups.count - 1].items +=
                ##"<li\##(isChecked(index) ? #" class="is-checked""# : "")><a href="#\##(anchor)">\##(Markup.escape(question.text))</a></li>"##
        }
        // One group needs no title: the page has one.
        if groups.count == 1 { return "<ol>\(groups[0].items)</ol>" }
        return groups.map { group in
            (group.title.map { "<h3>\(Markup.escape($0))</h3>" } ?? "") + "<ol>\(group.items)</ol>"
        }.joined()
    }
}
