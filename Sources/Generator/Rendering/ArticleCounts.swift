/// How many questions and steps an article holds.
struct ArticleCounts: Sendable, Hashable {
    var questions = 0
    var steps = 0
}
