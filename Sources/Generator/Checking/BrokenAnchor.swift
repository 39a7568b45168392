internal import Diagnostics

/// The finding for a link to a place that its page does not have.
enum BrokenAnchor {
    /// - Parameter known: The anchors that the page has.
    static func finding(
        _ fragment: String, at place: Place, in path: String, known: inout NameSuggestions
    ) -> Finding {
        Finding(
            .brokenAnchor, at: place, "there is no “#\(fragment.prefix(200))” in \(path)",
            explanation: "The reader would land at the top of the page.",
            fix: known.nearest(to: fragment).map { "Did you mean “#\($0)”?" }
                ?? "Give the heading an id, `## Title {#\(fragment.prefix(60))}`, or correct the link.")
    }
}
