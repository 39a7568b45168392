import ArgumentParser

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs: one object on standard output.
    case json
    /// For code scanning and editors: SARIF 2.1.0 on standard output.
    case sarif
    /// For reports of tests: JUnit's XML on standard output.
    case junit
    /// For GitHub's workflows: commands on standard output.
    case github
}
