package import Diagnostics

extension FindingID {
    package static let missingTemplate = FindingID("missing-template", .error)
    package static let missingPartial = FindingID("missing-partial", .error)
    package static let partialCycle = FindingID("partial-cycle", .error)
    package static let unknownVariable = FindingID("unknown-variable", .error)
    package static let templateSyntax = FindingID("template-syntax", .error)
    package static let unusedTemplate = FindingID("unused-template", .warning)
}
