package import Diagnostics

extension FindingID {
    package static let yamlSyntax = FindingID("yaml-syntax", .error)
    package static let duplicateKey = FindingID("duplicate-key", .error)
    package static let unknownKey = FindingID("unknown-key", .error)
    package static let missingKey = FindingID("missing-key", .error)
    package static let wrongType = FindingID("wrong-type", .error)
}
