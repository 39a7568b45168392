/// Something that is wrong, or doubtful, in what an author wrote.
///
/// Findings are values: stages return them, the driver sorts and counts them, a format prints them. Trouble with the
/// machine (disk, network) is a thrown error instead.
package struct Finding: Hashable, Sendable, Codable {
    /// A related place, with one sentence on what is there.
    package struct Note: Hashable, Sendable, Codable {
        package var place: Place?
        package var text: String

        package init(place: Place? = nil, _ text: String) {
            self.place = place
            self.text = text
        }
    }

    /// The public name, such as `broken-link`; `checks:` in site.yaml sets severities by it.
    package var id: FindingID
    package var severity: Severity
    package var place: Place
    /// What is wrong: one headline without a period that quotes the author's words.
    package var summary: String
    /// Why it matters, where that is not plain from the headline. May be empty.
    package var explanation: String
    /// How to mend it, as an imperative sentence. May be empty.
    package var fix: String
    package var notes: [Note]

    package init(
        _ id: FindingID, at place: Place, _ summary: String, explanation: String = "", fix: String = "",
        notes: [Note] = []
    ) {
        self.id = id
        self.severity = id.severity
        self.place = place
        self.summary = summary
        self.explanation = explanation
        self.fix = fix
        self.notes = notes
    }
}

extension Finding: Comparable {
    /// By place, then errors before warnings, then id and text: a total order, so that reports are stable.
    package static func < (left: Finding, right: Finding) -> Bool {
        if left.place != right.place { return left.place < right.place }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.id.name != right.id.name { return left.id.name < right.id.name }
        return left.summary.utf8.lexicographicallyPrecedes(right.summary.utf8)
    }
}
