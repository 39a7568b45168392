package import Diagnostics

/// What the check of the check did: every change it made, and those that nothing noticed.
package struct ProofReport: Hashable, Sendable {
    package struct Survivor: Hashable, Sendable {
        /// The words or the fact that were changed.
        package var place: Place
        /// `7 → 8`, `DV dropped`.
        package var change: String
        /// The claim, or the fact as `facts.name`.
        package var subject: String
        /// The locale of the words; empty for a fact.
        package var locale: String
    }

    package struct Count: Hashable, Sendable {
        package var changes = 0
        package var caught = 0

        package init(changes: Int = 0, caught: Int = 0) {
            self.changes = changes
            self.caught = caught
        }
    }

    /// Changes of words, by locale in the order of the articles.
    package var words: [(locale: String, count: Count)] = []
    package var facts = Count()
    package var survivors: [Survivor] = []
    /// Facts with more parts than are changed one by one; the rest of their parts were not.
    package var cutFacts: [String] = []

    package var changes: Int { words.reduce(facts.changes) { $0 + $1.count.changes } }
    package var caught: Int { words.reduce(facts.caught) { $0 + $1.count.caught } }

    package static func == (left: ProofReport, right: ProofReport) -> Bool {
        left.facts == right.facts && left.survivors == right.survivors && left.cutFacts == right.cutFacts
            && left.words.elementsEqual(right.words) { $0.locale == $1.locale && $0.count == $1.count }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(facts)
        hasher.combine(survivors)
    }

    /// An error for each survivor.
    package var findings: [Finding] {
        survivors.map { survivor in
            Finding(
                .survivingChange, at: survivor.place,
                "nothing noticed the change \(survivor.change) in \(survivor.subject)",
                explanation: survivor.locale.isEmpty
                    ? "No test and no claim depends on this part of the fact."
                    : "The changed words still pass as the claim.",
                fix: survivor.locale.isEmpty
                    ? "Write a test or a claim that uses it, or remove it."
                    : "Wrap words that state the fact itself.")
        }.sorted()
    }
}
