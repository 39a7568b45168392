package import Diagnostics

extension FindingID {
    /// The text is not YAML.
    package static let yamlSyntax = FindingID("yaml-syntax", .error)
    /// A key that nothing reads, mostly a misspelt one.
    package static let unknownKey = FindingID("unknown-key", .error)
    /// A key that must be there is not.
    package static let missingKey = FindingID("missing-key", .error)
    /// A value of another shape than its key takes.
    package static let wrongType = FindingID("wrong-type", .error)
    /// One mapping has one key twice.
    package static let duplicateKey = FindingID("duplicate-key", .error)
}
