/// What was checked in one file.
package struct CheckSuite: Hashable, Sendable {
    /// From the site's folder on.
    package var path: String
    package var cases: [CheckCase]

    package init(path: String, cases: [CheckCase] = []) {
        self.path = path
        self.cases = cases
    }
}
