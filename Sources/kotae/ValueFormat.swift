import ArgumentParser

/// How values and results are printed.
enum ValueFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
}
