internal import Diagnostics

/// The finding for a link to a place that its page does not have.
enum BrokenAnchor {
    static func finding(_ fragment: String, at place: Place, in path: String, known: some Sequence<String>) -> Finding {
        let sorted = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Finding(
            .brokenAnchor, at: place, "there is no “#\(fragment.prefix(200))” in \(path)",
            explanation: "The reader would land at the top of the page.",
            fix: NearestName.to(fragment, among: sorted).map { "Did you mean “#\($0)”?" }
                ?? "Give the heading an id, `## Title {#\(fragment.prefix(60))}`, or correct the link.")
    }
}
