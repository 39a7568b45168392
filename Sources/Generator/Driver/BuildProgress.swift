/// A message about the work under way, for a terminal.
package struct BuildProgress: Sendable {
    package enum Stage: String, Sendable {
        case discover, read, plan, pages, lists, write
    }

    package var stage: Stage
    package var done: Int
    package var total: Int
}
