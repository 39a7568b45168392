/// A kind of finding with what it means, as documents and reports for machines list it.
package struct FindingRule: Hashable, Sendable {
    package var id: FindingID
    /// One sentence without a period: what was found when it is reported.
    package var meaning: String

    package init(_ id: FindingID, _ meaning: String) {
        self.id = id
        self.meaning = meaning
    }
}
