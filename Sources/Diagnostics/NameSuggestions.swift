/// Near names for many misspelt ones.
///
/// Looking for one costs as much as reading all that there are. Who has thousands of mistakes is helped by what the
/// first ones meant, so only so many different names are looked for: the work stays linear.
package struct NameSuggestions: Sendable {
    /// How many different names are looked for.
    package static let limit = 50

    private let candidates: [String]
    private var known: [String: String?] = [:]

    /// - Parameter candidates: In any order; ties go to the first by UTF-8.
    package init(_ candidates: some Sequence<String>) {
        self.candidates = candidates.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What `NearestName.to` finds; nil for a name that is not among the first `limit` different ones.
    package mutating func nearest(to name: String) -> String? {
        if let answer = known[name] { return answer }
        guard known.count < Self.limit else { return nil }
        let answer = NearestName.to(name, among: candidates)
        known[name] = .some(answer)
        return answer
    }
}
