/// What a commit changed in the output folder.
package struct OutputSummary: Sendable, Equatable {
    package var created = 0
    package var changed = 0
    package var unchanged = 0
    package var removed = 0

    package var total: Int { created + changed + unchanged }

    package init() {}
}
