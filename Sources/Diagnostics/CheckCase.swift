/// One thing that was checked, and what came of it, as reports of tests list it.
package struct CheckCase: Hashable, Sendable {
    /// What stands for it: `claim issuance-time: “5～7営業日”`.
    package var name: String
    package var place: Place
    /// Findings that make it a failure.
    package var failures: [Finding] = []
    /// Findings that do not.
    package var warnings: [Finding] = []
    /// Why it was set aside; nil where it was not.
    package var skipped: String?

    package init(_ name: String, at place: Place) {
        self.name = name
        self.place = place
    }
}
