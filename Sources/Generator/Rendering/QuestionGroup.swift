/// The questions of one page, for lists of questions.
struct QuestionGroup: Sendable {
    struct Entry: Sendable {
        var anchor: String
        var text: String
    }

    /// An index into the plan's pages.
    var page: Int
    var questions: [Entry]
}
